import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { TEXT_SIZES } from '#shared/screen/text-size.ts';
import { writeFileAtomically } from '#db/vault/atomic-file.ts';

/** How many vaults the first screen remembers: one person coordinates eight CLSM at most (national survey of 2018). */
export const MAX_RECENT_VAULTS = 8;

const recentVault = z.object({
  folder: z.string().min(1).max(1_000),
  label: z.string().max(200),
  demonstration: z.boolean(),
  openedAt: z.string(),
  /** The colour that tells it from the others of the list. */
  mark: z
    .int()
    .min(0)
    .max(MAX_RECENT_VAULTS - 1)
    .catch(0),
});

/** Each field that cannot be read takes its first value again: a damaged preference must not keep anybody from opening a vault. */
const preferencesSchema = z.object({
  language: z.enum(['fr', 'en']).catch('fr'),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  textSize: z.literal(TEXT_SIZES).catch(100),
  recentVaults: z
    .array(z.unknown())
    .catch([])
    .transform((entries) => entries.flatMap((entry) => recentVault.safeParse(entry).data ?? []).slice(0, MAX_RECENT_VAULTS)),
});

export type Preferences = z.output<typeof preferencesSchema>;
export type RecentVault = z.output<typeof recentVault>;

export interface PreferencesStore {
  read(): Preferences;
  /** Changes and keeps them. A disk that cannot be written is no reason to stop: the change then lasts until the end. */
  change(edit: (old: Preferences) => Preferences): void;
}

/** Preferences of this machine: `preferences.json` in the user-data folder. Nothing of a vault but its folder and its name. */
export function openPreferences(userDataFolder: string): PreferencesStore {
  const file = path.join(userDataFolder, 'preferences.json');
  let current = parse(readText(file));
  return {
    read: () => current,
    change(edit) {
      current = preferencesSchema.parse(edit(current));
      try {
        fs.mkdirSync(userDataFolder, { recursive: true, mode: 0o700 });
        writeFileAtomically(file, `${JSON.stringify(current, null, 2)}\n`);
      } catch {
        // Preferences are a comfort; the vault tells about a full or read-only disk when it matters.
      }
    },
  };
}

/** Puts a vault that was just opened first in the list; once a folder, eight at most; it keeps its mark, or takes the first that no other has. */
export function rememberVault(old: Preferences, vault: Omit<RecentVault, 'mark'>): Preferences {
  const others = old.recentVaults.filter(({ folder }) => folder !== vault.folder).slice(0, MAX_RECENT_VAULTS - 1);
  const known = old.recentVaults.find(({ folder }) => folder === vault.folder)?.mark;
  const taken = new Set(others.map(({ mark }) => mark));
  const free = Array.from({ length: MAX_RECENT_VAULTS }, (_, mark) => mark).find((mark) => !taken.has(mark)) ?? 0;
  const mark = known !== undefined && !taken.has(known) ? known : free;
  return { ...old, recentVaults: [{ ...vault, mark }, ...others] };
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}

function parse(text: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(text));
  } catch {
    return preferencesSchema.parse({});
  }
}
