import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Section } from '#renderer/components/section.tsx';
import { addSector, repeatedCodes, type SectorLine, type SettingsValues } from './settings-values.ts';

/** The sectors of the territory, a line each: the code that records keep, and the name that is shown. */
export function SectorFields({ form }: { readonly form: DraftFormState<SettingsValues> }) {
  const m = useMessages();
  const words = m.settings.working;
  const sectors = form.values.territorySectors;
  const repeated = repeatedCodes(sectors);
  const change = (index: number, changed: Partial<SectorLine>) =>
    form.set(
      'territorySectors',
      sectors.map((sector, at) => (at === index ? { ...sector, ...changed } : sector)),
    );
  return (
    <Section title={words.sectors} description={words.sectorsHint}>
      {sectors.length === 0 && <p className="quiet">{words.noSector}</p>}
      {sectors.map((sector, index) => (
        <div key={sector.key} className="settings-sector" role="group" aria-label={sector.label || sector.code || words.sectors}>
          <TextField
            name={`territorySectors.${index}.code`}
            label={words.sectorCode}
            value={sector.code}
            onChange={(code) => change(index, { code: code ?? '' })}
            error={repeated.includes(index) ? words.sectorTwice : form.error(`territorySectors.${index}.code`)}
            maxLength={40}
            required
          />
          <TextField
            name={`territorySectors.${index}.label`}
            label={words.sectorLabel}
            value={sector.label}
            onChange={(label) => change(index, { label: label ?? '' })}
            error={form.error(`territorySectors.${index}.label`)}
            maxLength={200}
            required
          />
          <Button
            variant="subtle"
            aria-label={words.removeSector(sector.label)}
            onClick={() =>
              form.set(
                'territorySectors',
                sectors.filter(({ key }) => key !== sector.key),
              )
            }
          >
            {m.common.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => form.set('territorySectors', addSector(sectors))}>
          {words.addSector}
        </Button>
      </div>
    </Section>
  );
}
