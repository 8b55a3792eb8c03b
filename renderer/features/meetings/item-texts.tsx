import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { FindingsList } from './findings-list.tsx';
import { type AgendaItem, type Texts, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useTyped } from './use-typed.ts';

const fields = ['presentation', 'tried', 'question'] as const;

/** The texts that will be projected and printed, saved as they are typed, with what the guard finds in them beside each. */
export function ItemTexts({ meetingId, item }: { readonly meetingId: number; readonly item: AgendaItem }) {
  const words = useMeetingWords();
  const findings = usePreparation((state) => state.findings).filter((finding) => finding.itemId === item.id);
  const { presentation, tried, question } = item;
  const { values, patch, saved, failure } = useTyped<Texts>({ presentation, tried, question }, (texts) =>
    usePreparation.getState().saveTexts(item.id, texts),
  );
  const elsewhere = findings.filter((finding) => !fields.some((field) => field === finding.field));
  return (
    <Section title={words.item.texts} description={words.item.textsHint} actions={<output className="quiet small">{saved}</output>}>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {fields.map((field) => (
        <div key={field} className="item-text">
          <TextAreaField
            name={field}
            label={words.item[field]}
            value={values[field]}
            onChange={(text) => patch({ [field]: text })}
            maxLength={field === 'question' ? 2000 : 20_000}
          />
          <FindingsList meetingId={meetingId} destination="projector" findings={findings.filter((finding) => finding.field === field)} />
        </div>
      ))}
      <FindingsList meetingId={meetingId} destination="projector" findings={elsewhere} />
      {findings.length === 0 && saved && <p className="quiet small">{words.findings.clear}</p>}
    </Section>
  );
}
