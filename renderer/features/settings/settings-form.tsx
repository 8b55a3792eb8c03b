import type { InputOf } from '#shared/contract/contract.ts';
import { TEXT_SIZES } from '#shared/screen/text-size.ts';
import { call } from '#renderer/client/call.ts';
import { type Environment, type Settings, useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Section } from '#renderer/components/section.tsx';
import { SectorFields } from './sector-fields.tsx';
import { loadSettingsSchema, type SettingsValues, toInput, valuesOf } from './settings-values.ts';

const languages = ['fr', 'en'] as const;
const themes = ['system', 'light', 'dark', 'contrast'] as const;

interface SettingsFormProps {
  readonly settings: Settings;
  readonly environment: Pick<Environment, 'theme' | 'textSize'>;
}

/** All settings in one form, saved when asked. Language and theme are also told to the machine, for the screens before a vault is open. */
export function SettingsForm({ settings, environment }: SettingsFormProps) {
  const m = useMessages();
  const { refreshSettings, refreshEnvironment } = useSession();
  const form = useDraftForm<SettingsValues>({
    form: 'settings.save',
    initial: valuesOf(settings, environment),
    schema: loadSettingsSchema,
    toInput,
    submit: async (values) => {
      // The schema has accepted these values.
      await call('settings.save', toInput(values) as InputOf<'settings.save'>);
      await call('shell.savePreferences', { language: values.language, theme: values.theme, textSize: values.textSize });
      await Promise.all([refreshSettings(), refreshEnvironment()]);
    },
  });
  const { cellule, working, screen } = m.settings;
  return (
    <DraftForm form={form} label={m.settings.form} submitLabel={m.settings.save}>
      <Section title={cellule.title}>
        <TextField label={cellule.label} description={cellule.labelHint} maxLength={200} required {...form.field('label')} />
        <TextField label={cellule.cellule} description={cellule.celluleHint} maxLength={200} required {...form.field('cellule')} />
        <TextField label={cellule.controller} description={cellule.controllerHint} maxLength={200} required {...form.field('controller')} />
        <DateField label={cellule.activeSince} {...form.field('activeSince')} />
        <TextAreaField label={cellule.agreement} description={cellule.agreementHint} {...form.field('agreement')} />
        <div className="settings-contract">
          <DateField label={cellule.contractFrom} {...form.field('contractFrom')} error={form.error('contractPeriod.from')} />
          <DateField label={cellule.contractTo} {...form.field('contractTo')} error={form.error('contractPeriod.to')} />
        </div>
        <p className="quiet">{cellule.contractHint}</p>
      </Section>
      <Section title={working.title}>
        <NumberField
          label={working.feedbackDays}
          description={working.feedbackDaysHint}
          unit={working.days}
          required
          {...form.field('feedbackDays')}
        />
        <NumberField
          label={working.autoLock}
          description={working.autoLockHint}
          unit={working.minutes}
          required
          {...form.field('autoLockMinutes')}
        />
      </Section>
      <SectorFields form={form} />
      <Section title={screen.title}>
        <ChoiceRadio
          {...form.field('language')}
          label={screen.language}
          required
          choices={languages.map((value) => ({ value, label: screen.languages[value] }))}
          onChange={(value) => form.set('language', languages.find((each) => each === value) ?? 'fr')}
        />
        <ChoiceRadio
          {...form.field('theme')}
          label={screen.theme}
          required
          choices={themes.map((value) => ({ value, label: screen.themes[value] }))}
          onChange={(value) => form.set('theme', themes.find((each) => each === value) ?? 'system')}
        />
        <ChoiceSelect
          name="textSize"
          label={screen.textSize}
          description={screen.textSizeHint}
          required
          value={String(form.values.textSize)}
          choices={TEXT_SIZES.map((size) => ({ value: String(size), label: screen.percent(size) }))}
          onChange={(value) => form.set('textSize', TEXT_SIZES.find((size) => String(size) === value) ?? 100)}
        />
      </Section>
    </DraftForm>
  );
}
