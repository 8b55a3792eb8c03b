import { Button, Checkbox } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Section } from '#renderer/components/section.tsx';
import { addContact, changeLine, type ContactLine, removeLine, type StructureValues } from './structure-values.ts';

/** The professionals whom the coordination calls there. */
export function ContactFields({ form }: { readonly form: DraftFormState<StructureValues> }) {
  const m = useMessages();
  const words = m.directory.contacts;
  const { contacts } = form.values;
  const change = (index: number, changed: Partial<ContactLine>) => form.set('contacts', changeLine(contacts, index, changed));
  const text = (line: ContactLine, index: number, field: 'name' | 'role' | 'phone' | 'email', type: 'text' | 'tel' | 'email' = 'text') => (
    <TextField
      name={`contacts.${index}.${field}`}
      label={words[field]}
      type={type}
      value={line[field]}
      onChange={(value) => change(index, { [field]: field === 'name' ? (value ?? '') : value })}
      error={form.error(`contacts.${index}.${field}`)}
      maxLength={field === 'phone' ? 60 : 200}
      required={field === 'name'}
    />
  );
  return (
    <Section title={words.title} description={words.description}>
      {contacts.length === 0 && <p className="quiet">{words.none}</p>}
      {contacts.map((line, index) => (
        <div key={line.key} className="structure-line" data-kind="contact" role="group" aria-label={line.name || words.title}>
          {text(line, index, 'name')}
          {text(line, index, 'role')}
          {text(line, index, 'phone', 'tel')}
          {text(line, index, 'email', 'email')}
          <Checkbox
            className="structure-line-check"
            label={words.active}
            checked={line.active}
            onChange={(event) => change(index, { active: event.currentTarget.checked })}
          />
          <Button
            variant="subtle"
            className="structure-line-remove"
            aria-label={words.remove(line.name)}
            onClick={() => form.set('contacts', removeLine(contacts, index))}
          >
            {m.common.remove}
          </Button>
        </div>
      ))}
      <div className="structure-line-buttons">
        <Button variant="default" onClick={() => form.set('contacts', addContact(contacts))}>
          {words.add}
        </Button>
      </div>
    </Section>
  );
}
