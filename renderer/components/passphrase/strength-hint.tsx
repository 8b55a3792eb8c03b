import { passphraseStrength } from '#shared/keys/passphrase-strength.ts';
import { useMessages } from '#renderer/client/use-messages.ts';

interface StrengthHintProps {
  readonly text: string;
  /** Words that a guesser would try first here: the name of the CLSM. */
  readonly ownWords: readonly string[];
}

const steps = ['too_short', 'weak', 'fair', 'strong'] as const;

/** How strong a passphrase is, in a word and a sentence; the bar only repeats it. */
export function StrengthHint({ text, ownWords }: StrengthHintProps) {
  const m = useMessages();
  if (text === '') return null;
  const { level, hint, missing } = passphraseStrength(text, ownWords);
  const reason = hint === 'too_short' ? m.vault.passphrase.reason.too_short(missing) : m.vault.passphrase.reason[hint];
  return (
    <output className="strength" data-level={level}>
      <span className="strength-bar" aria-hidden="true">
        {steps.map((step) => (
          <span key={step} data-on={steps.indexOf(step) <= steps.indexOf(level) || undefined} />
        ))}
      </span>
      <span>
        <strong>{m.vault.passphrase.level[level]}</strong> {reason}
      </span>
    </output>
  );
}
