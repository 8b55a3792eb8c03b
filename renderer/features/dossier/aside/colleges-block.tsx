import { useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';

/** Colleges without which a meeting must not examine this situation; told from the escalation on. */
export function CollegesBlock() {
  const m = useMessages().dossier.colleges;
  const words = useWords();
  const { collegesNeeded, level } = useOpenDossier();
  if (level !== 2) return null;
  return (
    <Section title={m.title}>
      {collegesNeeded.length === 0 ? (
        <p className="quiet">{m.none}</p>
      ) : (
        <ul className="plain-list">
          {collegesNeeded.map((college) => (
            <li key={college}>{words.label('college', college)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
