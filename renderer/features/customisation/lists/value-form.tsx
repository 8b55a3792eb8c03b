import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { type EditedList, type EditedValue, useLists } from './lists-store.ts';

interface Values {
  readonly fr: string;
  readonly en: string;
  readonly parent: string | null;
  readonly habilitationClass: string | null;
  readonly college: string | null;
}

const classes = ['A', 'B', 'C', 'D'] as const;

interface ValueFormProps {
  readonly list: EditedList;
  /** `null`: a new one. */
  readonly value: EditedValue | null;
  readonly onDone: () => void;
}

/** The words of a value, its family, and for a type of structure its class and college. */
export function ValueForm({ list, value, onDone }: ValueFormProps) {
  const words = useCustomisationWords().lists;
  const language = useLanguage();
  const change = useLists((store) => store.change);
  const families = [...new Set(list.values.flatMap(({ parent }) => parent ?? []))];
  const familyWords = summaryIndicatorCatalogues[language].families;
  const isType = list.list === 'structureType';
  const form = useDraftForm<Values>({
    form: 'codes.change',
    keepsDraft: false,
    initial: {
      fr: value?.fr ?? '',
      en: value?.en ?? '',
      parent: value?.parent ?? null,
      habilitationClass: value?.habilitationClass ?? null,
      college: value?.college ?? null,
    },
    submit: (values) => {
      const input = { ...values, habilitationClass: classes.find((each) => each === values.habilitationClass) ?? null, list: list.list };
      return change(() => (value === null ? call('codes.add', input) : call('codes.change', { ...input, code: value.code })));
    },
    onDone,
  });
  return (
    <DraftForm form={form} submitLabel={words.save}>
      <TextField label={words.fr} maxLength={200} required {...form.field('fr')} />
      <TextField label={words.en} description={words.enHint} maxLength={200} required {...form.field('en')} />
      {families.length > 0 && (
        <ChoiceSelect
          label={words.family}
          description={words.familyHint}
          emptyLabel={words.noFamily}
          choices={families.map((code) => ({ value: code, label: familyWords[code] ?? code }))}
          {...form.field('parent')}
        />
      )}
      {isType && (
        <>
          <ChoiceSelect
            label={words.habilitation}
            description={words.habilitationHint}
            required
            choices={classes.map((each) => ({ value: each, label: each }))}
            {...form.field('habilitationClass')}
          />
          <CodeSelect list="college" label={words.college} {...form.field('college')} />
        </>
      )}
    </DraftForm>
  );
}
