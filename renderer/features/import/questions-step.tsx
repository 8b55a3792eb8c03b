import { Checkbox, NativeSelect } from '@mantine/core';
import { codeLabel, useCodes } from '#renderer/client/codes.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { type Preview, useImport, withAnswer } from './import-store.ts';
import { StepFooter } from './step-footer.tsx';
import { useImportWords } from './use-import-words.ts';

const NOTHING = '-';

/** What the table says and the app cannot know: words of its columns, structures, decisions without a date. */
export function QuestionsStep() {
  const words = useImportWords();
  const language = useLanguage();
  const { plan, preview, change } = useImport();
  const lists = useCodes((codes) => codes.lists);
  if (!preview) return null;
  const asked = preview.structures.filter(
    ({ taken, near }) => taken?.id == null || near.length === 0 || (plan.structures.length > 0 && near.length > 1),
  );
  const known = preview.structures.length - asked.length;
  const hasDecisions = preview.decided > 0;
  const nothing = preview.questions.length === 0 && asked.length === 0 && !hasDecisions;
  return (
    <Section title={words.questions.title} description={nothing ? words.questions.none : words.questions.lead}>
      {preview.questions.length > 0 && (
        <fieldset className="import-questions">
          <legend>{words.questions.codes}</legend>
          {preview.questions.map((question) => (
            <CodeQuestion key={`${question.list} ${question.text}`} question={question} />
          ))}
        </fieldset>
      )}
      {preview.structures.length > 0 && (
        <fieldset className="import-questions">
          <legend>{words.questions.structures}</legend>
          <p className="quiet">{words.questions.structuresLead}</p>
          {known > 0 && <p>{words.questions.known(known)}</p>}
          {asked.map(({ text, lines, near, taken: understood }) => {
            const taken = plan.structures.find((each) => each.text === text) ?? understood;
            const value = taken === null ? '' : taken.id === null ? `new ${taken.typeCode ?? ''}` : `id ${taken.id}`;
            return (
              <NativeSelect
                key={text}
                label={words.questions.is(text)}
                description={words.questions.lines(lines)}
                value={value}
                onChange={(event) => {
                  const [how, what = ''] = event.currentTarget.value.split(' ');
                  const answer =
                    how === 'id' ? { text, id: Number(what), typeCode: null } : { text, id: null, typeCode: what === '' ? null : what };
                  void change({ structures: withAnswer(plan.structures, answer) }, language);
                }}
              >
                {taken === null && <option value="">{words.questions.choose}</option>}
                {near.map(({ id, name }) => (
                  <option key={id} value={`id ${id}`}>
                    {words.questions.existing(name)}
                  </option>
                ))}
                {(lists['structureType'] ?? []).map(({ code }) => (
                  <option key={code} value={`new ${code}`}>
                    {words.questions.create(codeLabel(lists, 'structureType', code, language))}
                  </option>
                ))}
              </NativeSelect>
            );
          })}
        </fieldset>
      )}
      {hasDecisions && (
        <div className="import-questions">
          {preview.undated > 0 && (
            <Checkbox
              label={words.questions.undatedUse}
              description={words.questions.undated(preview.undated)}
              checked={plan.undatedDecisions}
              onChange={(event) => void change({ undatedDecisions: event.currentTarget.checked }, language)}
            />
          )}
          <NativeSelect
            label={words.questions.closeDecided}
            description={words.questions.closeHint}
            value={plan.closeDecided ?? ''}
            onChange={(event) =>
              void change({ closeDecided: event.currentTarget.value === '' ? null : event.currentTarget.value }, language)
            }
            data={[
              { value: '', label: words.questions.closeNot },
              ...(lists['closure'] ?? []).map(({ code }) => ({ value: code, label: codeLabel(lists, 'closure', code, language) })),
            ]}
          />
        </div>
      )}
      <StepFooter back={2} next={4} />
    </Section>
  );
}

/** One word of the table, the values that it may mean, the likeliest first. */
function CodeQuestion({ question }: { readonly question: Preview['questions'][number] }) {
  const words = useImportWords();
  const language = useLanguage();
  const { plan, change } = useImport();
  const { list, text, lines, proposals, choices } = question;
  // What was just chosen stands there at once: the vault's own answer comes a moment later, and must not take it back meanwhile.
  const mine = plan.codes.find((each) => each.list === list && each.text === text);
  const answer = mine ? mine.code : question.answer;
  const sorted = choices.toSorted((a, b) => rank(proposals, a.code) - rank(proposals, b.code));
  return (
    <NativeSelect
      label={`${words.lists[list] ?? list} : ${words.questions.means(text)}`}
      description={lines > 0 ? words.questions.lines(lines) : undefined}
      value={answer === undefined ? '' : (answer ?? NOTHING)}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const answers = plan.codes.filter((each) => each.list !== list || each.text !== text);
        void change({ codes: value === '' ? answers : [...answers, { list, text, code: value === NOTHING ? null : value }] }, language);
      }}
    >
      <option value="">{words.questions.choose}</option>
      {sorted.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
      <option value={NOTHING}>{words.questions.notRecorded}</option>
    </NativeSelect>
  );
}

const rank = (proposals: readonly string[], code: string): number => {
  const at = proposals.indexOf(code);
  return at < 0 ? proposals.length : at;
};
