import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';
import { LineButton } from './line-button.tsx';

/** One orientation of a decision; its result can be noted at any time, due or not. */
export function OrientationWords({ orientation }: { readonly orientation: Dossier['decisions'][number]['orientations'][number] }) {
  const m = useMessages().dossier;
  const words = useWords();
  const openPanel = useDossier((state) => state.openPanel);
  const label = m.waiting.orientationOf(
    words.labelOr('orientation', orientation.type, orientation.typeOther),
    words.structures(orientation.targets),
  );
  const driver = orientation.driverId === null ? m.timeline.coordination : words.structure(orientation.driverId);
  const due =
    orientation.resultOn === null && orientation.feedbackDueOn !== null && m.timeline.feedbackDue(words.date(orientation.feedbackDueOn));
  return (
    <li>
      {label} <span className="quiet">({[m.timeline.drivenBy(driver), due].filter(Boolean).join(', ')})</span>
      {orientation.resultOn === null && (
        <LineButton label={m.of(m.timeline.noteResult, label)} onClick={() => openPanel({ kind: 'result', orientationId: orientation.id })}>
          {m.timeline.noteResult}
        </LineButton>
      )}
    </li>
  );
}
