import { Button } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Section } from '#renderer/components/section.tsx';
import { addName, changeLine, type NameLine, removeLine, renamed, type StructureValues } from './structure-values.ts';

interface NameFieldsProps {
  readonly form: DraftFormState<StructureValues>;
  /** A new structure begins with its name. */
  readonly autoFocus: boolean;
}

/** The current name, and all others under which the structure is found. */
export function NameFields({ form, autoFocus }: NameFieldsProps) {
  const m = useMessages();
  const words = m.directory.names;
  const { names } = form.values;
  const change = (index: number, changed: Partial<NameLine>) => form.set('names', changeLine(names, index, changed));
  const rename = () => {
    form.set('names', renamed(names, today()));
    document.querySelector<HTMLInputElement>('input[name="names.0.name"]')?.focus();
  };
  return (
    <Section title={words.title} description={words.description}>
      {names.map((line, index) => (
        <div key={line.key} className="structure-line" data-kind={line.kind}>
          <TextField
            name={`names.${index}.name`}
            label={words[line.kind]}
            value={line.name}
            onChange={(name) => change(index, { name: name ?? '' })}
            error={form.error(`names.${index}.name`)}
            maxLength={200}
            required={line.kind === 'current'}
            autoFocus={autoFocus && index === 0}
          />
          {line.kind !== 'alias' && (
            <DateField
              name={`names.${index}.validFrom`}
              label={line.kind === 'current' ? words.since : words.from}
              value={line.validFrom}
              onChange={(validFrom) => change(index, { validFrom })}
              error={form.error(`names.${index}.validFrom`)}
            />
          )}
          {line.kind === 'former' && (
            <DateField
              name={`names.${index}.validTo`}
              label={words.until}
              value={line.validTo}
              onChange={(validTo) => change(index, { validTo })}
              error={form.error(`names.${index}.validTo`)}
            />
          )}
          {line.kind !== 'current' && (
            <Button
              variant="subtle"
              className="structure-line-remove"
              aria-label={words.remove(line.name)}
              onClick={() => form.set('names', removeLine(names, index))}
            >
              {m.common.remove}
            </Button>
          )}
        </div>
      ))}
      <div className="structure-line-buttons">
        <Button variant="default" onClick={() => form.set('names', addName(names, 'alias'))}>
          {words.addAlias}
        </Button>
        <Button variant="default" onClick={() => form.set('names', addName(names, 'former'))}>
          {words.addFormer}
        </Button>
        {names[0]?.name.trim() && (
          <Button variant="subtle" onClick={rename}>
            {words.renamed}
          </Button>
        )}
      </div>
    </Section>
  );
}
