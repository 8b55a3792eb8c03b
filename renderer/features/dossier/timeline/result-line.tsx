import type { LocalDate } from '#shared/dates/local-date.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';
import { Paragraph } from './paragraph.tsx';

interface ResultLineProps {
  readonly orientation: Dossier['decisions'][number]['orientations'][number];
  readonly on: LocalDate;
}

/** What became of an orientation. */
export function ResultLine({ orientation, on }: ResultLineProps) {
  const { common, dossier: m } = useMessages();
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  const label = m.waiting.orientationOf(
    words.labelOr('orientation', orientation.type, orientation.typeOther),
    words.structures(orientation.targets),
  );
  const title = m.timeline.resultOf(label);
  return (
    <Line
      on={on}
      title={title}
      actions={
        <LineButton label={m.edit(title)} onClick={() => openPanel({ kind: 'result', orientationId: orientation.id })}>
          {common.edit}
        </LineButton>
      }
    >
      <Paragraph>{orientation.result}</Paragraph>
    </Line>
  );
}
