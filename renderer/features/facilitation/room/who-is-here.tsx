import { Button } from '@mantine/core';
import { formatClock } from '#shared/dates/format.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { Section } from '#renderer/components/section.tsx';
import { type Item, type Participant, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useParticipantName } from '../names.ts';
import { useWords } from '../use-words.ts';

interface WhoIsHereProps {
  /** The situation that is shown: somebody may be recused for it. */
  readonly situation: Item | null;
}

/** Who is in the room now; a departure, an arrival or a recusal is noted without leaving the slide. */
export function WhoIsHere({ situation }: WhoIsHereProps) {
  const words = useWords();
  const { participants } = useOpenMeeting();
  const here = participants.filter((each) => each.state === 'present');
  const away = participants.filter((each) => each.state === 'expected' || each.state === 'left');
  return (
    <Section title={words.attendance.here} description={words.attendance.hereCount(here.length, participants.length)} folded={false}>
      {here.length === 0 && <p className="quiet">{words.attendance.nobody}</p>}
      <ul className="here">
        {here.map((participant) => (
          <HereLine key={participant.id} participant={participant} move="left" situation={situation} />
        ))}
        {away.map((participant) => (
          <HereLine key={participant.id} participant={participant} move="late" situation={null} />
        ))}
      </ul>
    </Section>
  );
}

interface HereLineProps {
  readonly participant: Participant;
  readonly move: 'left' | 'late';
  readonly situation: Item | null;
}

function HereLine({ participant, move, situation }: HereLineProps) {
  const words = useWords();
  const nameOf = useParticipantName();
  const { write, attempt } = useFacilitation();
  const who = nameOf(participant);
  const recused = situation?.recusals.some((recusal) => recusal.participantId === participant.id) ?? false;
  const note = () =>
    write('attendance.set', {
      participantId: participant.id,
      state: move === 'left' ? 'left' : 'present',
      at: formatClock(currentInstant()),
      informationSent: false,
    });
  const recuse = () =>
    situation &&
    (recused
      ? write('agenda.removeRecusal', { itemId: situation.id, participantId: participant.id })
      : write('agenda.recuse', { itemId: situation.id, participantId: participant.id, reason: null }));
  return (
    <li className="here-line" data-away={move === 'late' || undefined}>
      <span>{who}</span>
      <span className="here-actions">
        {situation && situation.outcome === null && (
          <Button
            variant={recused ? 'light' : 'subtle'}
            size="compact-sm"
            aria-pressed={recused}
            aria-label={recused ? words.before.unrecuseWho(who) : words.before.recuseWho(who)}
            onClick={() => void attempt(async () => recuse())}
          >
            {words.before.recuse}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={words.attendance.actionFor(words.attendance.actions[move], who)}
          onClick={() => void attempt(note)}
        >
          {words.attendance.actions[move]}
        </Button>
      </span>
    </li>
  );
}
