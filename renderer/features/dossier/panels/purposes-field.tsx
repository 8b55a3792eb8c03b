import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';

interface PurposesFieldProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly errorAt: (index: number) => string | undefined;
}

/** Why the cellule decides so: lines to write, the three usual ones at one click (CLSM de Poitiers, 2022). */
export function PurposesField({ value, onChange, errorAt }: PurposesFieldProps) {
  const { common, dossier: m } = useMessages();
  const words = m.decide2;
  const left = words.usual.filter((purpose) => !value.includes(purpose));
  return (
    <fieldset className="form-line">
      <legend>{words.purposes}</legend>
      <p className="quiet">{words.purposesHint}</p>
      {value.map((purpose, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a line is its place
        <div key={index} className="line-with-action">
          <TextAreaField
            name={`purposes.${index}`}
            label={words.purpose(index + 1)}
            rows={1}
            value={purpose}
            error={errorAt(index)}
            onChange={(text) => onChange(value.map((each, at) => (at === index ? (text ?? '') : each)))}
          />
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={m.remove(words.purpose(index + 1))}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            {common.remove}
          </Button>
        </div>
      ))}
      <div className="button-list">
        {left.map((purpose) => (
          <Button key={purpose} variant="default" size="compact-md" onClick={() => onChange([...value, purpose])}>
            + {purpose}
          </Button>
        ))}
        <Button variant="default" size="compact-md" onClick={() => onChange([...value, ''])}>
          {words.addPurpose}
        </Button>
      </div>
    </fieldset>
  );
}
