import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useShortcut } from '#renderer/app/commands.ts';
import {
  blankProjector,
  closeProjector,
  enlargeProjector,
  freezeProjector,
  openProjector,
  type ProjectorStatus,
  showSlide,
  useProjector,
  watchProjector,
} from '#renderer/client/projector.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { placeIn, useFacilitation } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';
import { forgetProjection, useReopening } from './reopening.ts';

/** What the room is shown: on which display, blank or frozen, how large, and the way from slide to slide. */
export function ProjectionBar() {
  const { common } = useMessages();
  const words = useWords().projection;
  const { meeting, deck, attempt, step } = useFacilitation();
  const { status, address } = useProjector();
  useEffect(() => watchProjector((key) => void useFacilitation.getState().step(key === 'next' ? 1 : -1)), []);
  useHandOverOnOpening(status?.open ?? false);
  useReopening();

  const open = status?.open ?? false;
  const blanked = status?.blanked ?? false;
  const frozen = status?.frozen ?? false;
  const toggleBlank = () => void attempt(() => blankProjector(!blanked));
  const toggleFreeze = () => void attempt(() => freezeProjector(!frozen));
  const close = async () => {
    if ((await attempt(closeProjector)) && meeting) forgetProjection(meeting.id);
  };
  const enlarge = (by: 1 | -1) => void attempt(() => enlargeProjector(by));
  useShortcut('B', toggleBlank, { label: words.blank, when: open });
  useShortcut('F', toggleFreeze, { label: words.freeze, when: open });
  useShortcut('+', () => enlarge(1), { label: words.enlarge, when: open });
  useShortcut('-', () => enlarge(-1), { label: words.reduce, when: open });
  useShortcut('PageDown', () => void step(1), { label: words.next });
  useShortcut('PageUp', () => void step(-1), { label: words.previous });
  // Also while a decision is being typed, where the bare keys move the text.
  useShortcut('Alt+PageDown', () => void step(1), { label: words.next });
  useShortcut('Alt+PageUp', () => void step(-1), { label: words.previous });

  const at = deck ? placeIn(deck) : -1;
  const count = deck?.slides.length ?? 0;
  return (
    <section className="projection-bar" aria-label={words.title}>
      <div className="projection-group">
        <Button variant="default" size="compact-md" disabled={at <= 0} onClick={() => void step(-1)} rightSection={<Key keys="PageUp" />}>
          {words.previous}
        </Button>
        <span className="projection-position" role="img" aria-label={words.position(at + 1, count)}>
          {at + 1} / {count}
        </span>
        <Button
          variant="default"
          size="compact-md"
          disabled={at >= count - 1}
          onClick={() => void step(1)}
          rightSection={<Key keys="PageDown" />}
        >
          {words.next}
        </Button>
      </div>
      <div className="projection-group">
        {open ? (
          <>
            <Toggle word={blanked ? words.unblank : words.blank} keys="B" on={blanked} onToggle={toggleBlank} />
            <Toggle word={frozen ? words.unfreeze : words.freeze} keys="F" on={frozen} onToggle={toggleFreeze} />
            <Button variant="default" size="compact-md" aria-label={words.reduce} onClick={() => enlarge(-1)}>
              <Key keys="-" />
            </Button>
            <Button variant="default" size="compact-md" aria-label={words.enlarge} onClick={() => enlarge(1)}>
              <Key keys="+" />
            </Button>
            <Button variant="subtle" size="compact-md" aria-label={words.close} onClick={() => void close()}>
              {common.close}
            </Button>
          </>
        ) : (
          <Opening status={status} />
        )}
      </div>
      <p className="projection-state" role="status">
        <StateWord status={status} />
      </p>
      {address !== null && (
        <a className="projection-link" href={address} target="_blank" rel="noreferrer">
          {words.link}
        </a>
      )}
    </section>
  );
}

/** Once the projector opens it is given the slide of now. */
function useHandOverOnOpening(open: boolean): void {
  useEffect(() => {
    const { view, attempt } = useFacilitation.getState();
    if (open && view) void attempt(() => showSlide(view));
  }, [open]);
}

interface ToggleProps {
  readonly word: string;
  readonly keys: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Toggle({ word, keys, on, onToggle }: ToggleProps) {
  return (
    <Button variant={on ? 'filled' : 'default'} size="compact-md" aria-pressed={on} onClick={onToggle} rightSection={<Key keys={keys} />}>
      {word}
    </Button>
  );
}

/** The choice of the display, where the machine has several. */
function Opening({ status }: { readonly status: ProjectorStatus | null }) {
  const words = useWords().projection;
  const attempt = useFacilitation((state) => state.attempt);
  const displays = status?.displays ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const proposed = displays.find((display) => !display.primary) ?? displays[0];
  const displayId = displays.some((display) => display.id === chosen) ? chosen : (proposed?.id ?? null);
  return (
    <>
      {displays.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={words.display}
          data={displays.map(({ id, label, width, height }) => ({ value: String(id), label: `${label} (${width} × ${height})` }))}
          value={String(displayId)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      )}
      <Button
        size="compact-md"
        title={displays.length === 1 ? words.oneDisplay : undefined}
        onClick={() => void attempt(() => openProjector(displayId))}
      >
        {words.open}
      </Button>
    </>
  );
}

function StateWord({ status }: { readonly status: ProjectorStatus | null }) {
  const words = useWords().projection;
  if (!status?.open) return <StatusWord tone="calm">{words.closed}</StatusWord>;
  if (status.blanked) return <StatusWord tone="stopped">{words.blanked}</StatusWord>;
  if (status.frozen) return <StatusWord tone="stopped">{words.frozen}</StatusWord>;
  const display = status.displays.find((each) => each.id === status.displayId);
  return <StatusWord tone="active">{display ? words.onDisplay(display.label) : words.opened}</StatusWord>;
}
