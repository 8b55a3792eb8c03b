import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { formatClock } from '#shared/dates/format.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord, type StatusTone } from '#renderer/components/status-word.tsx';
import { type Participant, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { useParticipantName } from '../names.ts';
import { useWords } from '../use-words.ts';

type Action = 'present' | 'late' | 'left' | 'excused' | 'absent' | 'undo';

/** One key each, while a line has the keyboard. */
const ACTIONS: readonly { readonly action: Action; readonly key: string; readonly shown: string }[] = [
  { action: 'present', key: 'p', shown: 'P' },
  { action: 'late', key: 'r', shown: 'R' },
  { action: 'left', key: 'd', shown: 'D' },
  { action: 'excused', key: 'e', shown: 'E' },
  { action: 'absent', key: 'a', shown: 'A' },
  { action: 'undo', key: 'backspace', shown: '⌫' },
];

const tones: Record<Participant['state'], StatusTone> = {
  expected: 'calm',
  present: 'done',
  left: 'stopped',
  excused: 'stopped',
  absent: 'stopped',
};

/** Who is around the table: a line each, a key each; arrivals and departures take the computer's time, or the one that is written. */
export function RoundTable() {
  const words = useWords().attendance;
  const meeting = useOpenMeeting();
  const { write, attempt } = useFacilitation();
  const [typedTime, setTypedTime] = useState('');
  const [informationSent, setInformationSent] = useState(true);
  const time = readTime(typedTime);
  const here = meeting.participants.filter((each) => each.state === 'present').length;

  const set = (participant: Participant, action: Action) => {
    if (time === 'wrong') return;
    const clock = time ?? formatClock(currentInstant());
    const input = {
      present: { state: 'present', at: time },
      late: { state: 'present', at: clock },
      left: { state: 'left', at: clock },
      excused: { state: 'excused', at: null },
      absent: { state: 'absent', at: null },
      undo: { state: 'expected', at: null },
    } as const;
    void attempt(() =>
      write('attendance.set', {
        participantId: participant.id,
        ...input[action],
        informationSent: action === 'excused' && informationSent,
      }),
    );
  };

  return (
    <Section title={words.title} description={words.hint}>
      {meeting.participants.length === 0 ? (
        <div>
          <p>{words.noParticipants}</p>
          <Button onClick={() => void attempt(() => write('attendance.addPermanent', { meetingId: meeting.id }))}>
            {words.addPermanent}
          </Button>
        </div>
      ) : (
        <>
          <p role="status">{words.hereCount(here, meeting.participants.length)}</p>
          <Lines participants={meeting.participants} onSet={set} />
          <div className="round-options">
            <TextInput
              className="round-time"
              label={words.at}
              description={words.atHint}
              error={time === 'wrong' ? words.atWrong : undefined}
              value={typedTime}
              onChange={(event) => setTypedTime(event.currentTarget.value)}
              autoComplete="off"
            />
            <label className="round-informed">
              <input type="checkbox" checked={informationSent} onChange={(event) => setInformationSent(event.currentTarget.checked)} />
              {words.informationSent}
            </label>
          </div>
        </>
      )}
    </Section>
  );
}

interface LinesProps {
  readonly participants: readonly Participant[];
  readonly onSet: (participant: Participant, action: Action) => void;
}

/** The keyboard stands on one line at a time; arrows move it, a key says it and goes on to the next line. */
function Lines({ participants, onSet }: LinesProps) {
  const words = useWords().attendance;
  const nameOf = useParticipantName();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const focus = (place: number) => {
    const next = Math.min(Math.max(place, 0), participants.length - 1);
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>('.round-who')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, place: number, participant: Participant) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const found = ACTIONS.find((each) => each.key === event.key.toLowerCase());
    const move = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: participants.length - 1 }[event.key];
    if (found) onSet(participant, found.action);
    if (found || move !== undefined) {
      event.preventDefault();
      focus(move ?? (found?.action === 'undo' ? place : place + 1));
    }
  };
  return (
    <ul className="round" ref={list}>
      {participants.map((participant, place) => (
        <li key={participant.id}>
          <div className="round-line">
            <div className="round-person">
              <button
                type="button"
                className="round-who"
                tabIndex={place === at ? 0 : -1}
                aria-label={`${nameOf(participant)}, ${words.states[participant.state]}`}
                onFocus={() => setAt(place)}
                onKeyDown={(event) => onKeyDown(event, place, participant)}
                onClick={() => onSet(participant, 'present')}
              >
                {nameOf(participant)}
              </button>
              <Remarks participant={participant} />
            </div>
            <span className="round-state">
              <StatusWord tone={tones[participant.state]}>{words.states[participant.state]}</StatusWord>
              <span className="quiet">
                <Stays participant={participant} />
              </span>
            </span>
            <span className="round-keys">
              {ACTIONS.map(({ action, shown }) => (
                <button
                  key={action}
                  type="button"
                  className="round-key"
                  tabIndex={-1}
                  aria-label={words.actionFor(words.actions[action], nameOf(participant))}
                  title={words.actions[action]}
                  onClick={() => onSet(participant, action)}
                >
                  {shown}
                </button>
              ))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Their kind, and what is not signed. */
function Remarks({ participant }: { readonly participant: Participant }) {
  const words = useWords();
  const remarks = [
    words.kinds[participant.kind],
    participant.charterSigned === false ? words.attendance.charterMissing : null,
    participant.conventionValid === false ? words.attendance.conventionMissing : null,
  ];
  return <span className="quiet">{remarks.filter((remark) => remark !== null).join(' · ')}</span>;
}

/** Arrivals and departures, as they were noted. */
function Stays({ participant }: { readonly participant: Participant }) {
  const words = useWords().attendance;
  if (participant.state === 'excused') return participant.informationSent ? words.informed : null;
  const times = participant.stays.flatMap(({ arrivedAt, leftAt }) => [
    arrivedAt === null ? null : words.arrived(arrivedAt),
    leftAt === null ? null : words.left(leftAt),
  ]);
  return times.filter((time) => time !== null).join(', ') || (participant.stays.length > 0 ? words.fromStart : null);
}

/** `14:05` of « 14:05 », « 14h05 », « 14.05 » or « 9:05 »; `null` of nothing. */
function readTime(typed: string): string | null | 'wrong' {
  if (typed.trim() === '') return null;
  const match = /^([01]?\d|2[0-3])\s*[:hH.]\s*([0-5]\d)$/.exec(typed.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : 'wrong';
}
