import type { LocalDate } from '#shared/dates/local-date.ts';
import { loadSchemas } from '#renderer/client/input-schema.ts';
import type { Environment, Settings } from '#renderer/client/session.ts';

type Screen = Pick<Environment, 'theme' | 'textSize'>;

/** A sector of the territory in the form; `key` tells the lines apart and is not sent. */
export interface SectorLine {
  readonly key: number;
  readonly code: string;
  readonly label: string;
}

/** What the form holds: the vault's settings, and how the screen looks, which belongs to this machine. */
export interface SettingsValues
  extends Omit<Settings, 'label' | 'cellule' | 'controller' | 'territorySectors' | 'autoLockMinutes' | 'feedbackDays' | 'contractPeriod'> {
  readonly label: string | null;
  readonly cellule: string | null;
  readonly controller: string | null;
  readonly autoLockMinutes: number | null;
  readonly feedbackDays: number | null;
  readonly territorySectors: readonly SectorLine[];
  /** First and last day of the contract; both, or none. */
  readonly contractFrom: LocalDate | null;
  readonly contractTo: LocalDate | null;
  readonly theme: Screen['theme'];
  readonly textSize: Screen['textSize'];
}

export function valuesOf({ contractPeriod, ...settings }: Settings, { theme, textSize }: Screen): SettingsValues {
  return {
    ...settings,
    theme,
    textSize,
    territorySectors: settings.territorySectors.map((sector, key) => ({ ...sector, key })),
    contractFrom: contractPeriod?.from ?? null,
    contractTo: contractPeriod?.to ?? null,
  };
}

/** What the vault keeps of the form. */
export function toInput({
  theme: _theme,
  textSize: _textSize,
  territorySectors,
  contractFrom: from,
  contractTo: to,
  ...settings
}: SettingsValues) {
  return {
    ...settings,
    territorySectors: territorySectors.map(({ code, label }) => ({ code, label })),
    contractPeriod: from === null && to === null ? null : { from, to },
  };
}

/** Places of the sectors whose code an earlier one has already: what is counted by code would run together. */
export function repeatedCodes(sectors: readonly { readonly code: string }[]): readonly number[] {
  const codes = sectors.map(({ code }) => code.trim());
  return codes.flatMap((code, index) => (code !== '' && codes.indexOf(code) < index ? [index] : []));
}

/** All settings are sent together, and no two sectors have the same code. */
export async function loadSettingsSchema() {
  const { settingsValue } = await loadSchemas();
  return settingsValue.superRefine((settings, context) => {
    for (const index of repeatedCodes(settings.territorySectors)) {
      context.addIssue({ code: 'custom', path: ['territorySectors', index, 'code'] });
    }
  });
}

export function addSector(sectors: readonly SectorLine[]): readonly SectorLine[] {
  return [...sectors, { key: Math.max(-1, ...sectors.map(({ key }) => key)) + 1, code: '', label: '' }];
}
