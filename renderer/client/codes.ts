import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { call } from './call.ts';
import { vaultStore } from './vault-store.ts';

type Lists = OutputOf<'settings.codes'>;
export type CodeValue = NonNullable<Lists[string]>[number];

interface Codes {
  readonly lists: Lists;
  readonly load: () => Promise<void>;
}

/** The code lists of the open vault, each in its order. Labels through `codeLabel`, or the hook `useCodeLabel`. */
export const useCodes = vaultStore<Codes>((set) => ({
  lists: {},
  async load() {
    set({ lists: await call('settings.codes', {}) });
  },
}));

/** The label of a stored code; « Non renseigné » for `null`, the code itself when the vault does not know it. */
export function codeLabel(lists: Lists, list: CodeListName, code: string | null, language: Language): string {
  if (code === null || code === NOT_RECORDED) return catalogues[language].common.notRecorded;
  return lists[list]?.find((value) => value.code === code)?.[language] ?? code;
}

/** The values of a list that may be chosen on a day; one that a record already has stays among them. */
export function choosableCodes(lists: Lists, list: CodeListName, on: LocalDate, kept: readonly string[] = []): readonly CodeValue[] {
  return (lists[list] ?? []).filter(
    (value) =>
      kept.includes(value.code) ||
      (value.mergedInto === null && (value.validFrom ?? '') <= on && (value.validTo === null || value.validTo >= on)),
  );
}
