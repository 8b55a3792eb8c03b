import { OTHER } from '#shared/code-lists/code.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { useChoices } from '#renderer/components/fields/use-choices.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import type { DecisionDraft } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

/** A key for each lever: digits, then letters that the projection does not use. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'C', 'D', 'E', 'G', 'H', 'I', 'J', 'K', 'M', 'O', 'Q', 'R', 'T', 'U', 'V'];
/** Levers of which something more is said. */
const SPECIFIED: readonly string[] = ['missing_resource', OTHER];

interface LeversBoardProps {
  readonly levers: DecisionDraft['levers'];
  readonly onChange: (levers: DecisionDraft['levers']) => void;
  readonly disabled: boolean;
}

/** Every lever of the list; a key chooses it or takes it away, in front of everyone. */
export function LeversBoard({ levers, onChange, disabled }: LeversBoardProps) {
  const words = useWords().levers;
  const choices = useChoices(
    'lever',
    levers.map((lever) => lever.code),
  );
  const chosen = (code: string) => levers.find((lever) => lever.code === code);
  const toggle = (code: string) =>
    onChange(chosen(code) ? levers.filter((lever) => lever.code !== code) : [...levers, { code, other: null }]);
  return (
    <Section title={words.title} description={words.hint}>
      <ul className="levers">
        {choices.map(({ value, label }, at) => (
          <li key={value}>
            <Lever
              label={label}
              shortcut={KEYS[at] ?? null}
              chosen={chosen(value) !== undefined}
              disabled={disabled}
              onToggle={() => toggle(value)}
            />
          </li>
        ))}
      </ul>
      {choices
        .filter(({ value }) => SPECIFIED.includes(value) && chosen(value))
        .map(({ value, label }) => (
          <TextField
            key={value}
            name={`levers.${value}`}
            label={words.other(label)}
            disabled={disabled}
            value={chosen(value)?.other ?? null}
            onChange={(other) => onChange(levers.map((lever) => (lever.code === value ? { ...lever, other } : lever)))}
          />
        ))}
    </Section>
  );
}

interface LeverProps {
  readonly label: string;
  readonly shortcut: string | null;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

function Lever({ label, shortcut, chosen, disabled, onToggle }: LeverProps) {
  useShortcut(shortcut ?? '', onToggle, { label, when: shortcut !== null && !disabled, id: `lever:${label}` });
  return (
    <button type="button" className="lever" aria-pressed={chosen} disabled={disabled} onClick={onToggle}>
      <span className="lever-mark" aria-hidden="true">
        {chosen ? '✓' : ''}
      </span>
      <span>{label}</span>
      {shortcut !== null && <Key keys={shortcut} />}
    </button>
  );
}
