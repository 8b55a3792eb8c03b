import * as z from 'zod';
import { MOST_VALUES } from '#shared/code-lists/editable-lists.ts';
import { code, date, LINE, requiredText } from '#shared/contract/fields.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { letterheadBounds, LOGO_CHARACTERS, logoPicture } from '#shared/letterhead/letterhead.ts';
import { AUDIT_BOUNDS, RETENTION_BOUNDS } from '#shared/retention/retention-rule.ts';
import { isTemplateKind, TEMPLATE_LENGTH } from '#shared/templates/template-kinds.ts';

/** Most characters of a settings file; a whole one has about 60,000, and as many as its logo. */
export const MOST_CHARACTERS = 600_000 + LOGO_CHARACTERS;

const FORMAT = 'clsm-settings';
/** The version that this program writes, and the only one that it reads. */
const VERSION = 1;

const fileValue = z.strictObject({
  code,
  fr: requiredText(LINE),
  en: requiredText(LINE),
  parent: code.nullable(),
  validTo: date.nullable(),
  habilitationClass: z.enum(['A', 'B', 'C', 'D']).nullable(),
  college: code.nullable(),
  mergedInto: code.nullable(),
});

/** The head of its documents, for a cellule of the same town. */
const settingsLetterhead = z.strictObject({
  lines: z.array(requiredText(letterheadBounds.lineLength)).max(letterheadBounds.lines),
  logoText: requiredText(LINE).nullable(),
  logo: logoPicture.nullable(),
});

/** How the cellule works, without who it is and without anybody: neither its name, nor its agreement, nor one record. Its letterhead where it was asked for. */
export const settingsFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  delays: z.strictObject({
    feedbackDays: z.int().min(1).max(365),
    autoLockMinutes: z.int().min(1).max(120),
    retentionMonths: z.int().min(RETENTION_BOUNDS.least).max(RETENTION_BOUNDS.most),
    auditMonths: z.int().min(AUDIT_BOUNDS.least).max(AUDIT_BOUNDS.most),
  }),
  sectors: z.array(z.strictObject({ code: requiredText(40), label: requiredText(LINE) })).max(60),
  lists: z.array(z.strictObject({ list: requiredText(40), values: z.array(fileValue).max(MOST_VALUES) })).max(40),
  templates: z
    .array(
      z.strictObject({
        kind: z.string().refine(isTemplateKind),
        language: z.enum(['fr', 'en']),
        text: requiredText(TEMPLATE_LENGTH),
      }),
    )
    .max(40),
  letterhead: settingsLetterhead.nullable().default(null),
});

export type SettingsFile = z.output<typeof settingsFile>;

/** What of a file may be taken over, each by itself. */
export const settingsParts = ['delays', 'sectors', 'lists', 'templates', 'letterhead'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** The file as text: the same settings always give the same bytes. */
export function writeSettingsFile(content: Omit<SettingsFile, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...content }, null, 2)}\n`;
}

/**
 * Reads a settings file; nothing in it is trusted.
 * @throws AppError `settings_file_too_big`, `settings_file_other` (something else), `settings_file_newer`, `settings_file_damaged`
 */
export function readSettingsFile(text: string): SettingsFile {
  if (text.length > MOST_CHARACTERS) throw new AppError('settings_file_too_big');
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('settings_file_other');
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(content);
  if (!head.success) throw new AppError('settings_file_other');
  if (head.data.version > VERSION) throw new AppError('settings_file_newer');
  const file = settingsFile.safeParse(content);
  if (!file.success) throw new AppError('settings_file_damaged');
  return file.data;
}
