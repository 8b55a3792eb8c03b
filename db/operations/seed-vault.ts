import type { Code } from '#shared/code-lists/code.ts';
import { codeLists } from '#shared/code-lists/code-lists.ts';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { writeSettings } from './settings.ts';

/** Fills a new vault with its code lists and the cellule's first settings. */
export function seedVault(store: WriteStore, input: ParsedInputOf<'vault.create'>): void {
  const { label, cellule, controller, language } = input;
  writeSettings(store, { label, cellule, controller, language });
  for (const [list, codes] of Object.entries<readonly (Code & { habilitationClass?: string; college?: string })[]>(codeLists)) {
    for (const [position, code] of codes.entries()) {
      store.run(
        sql.insertInto('code').values({
          list,
          code: code.code,
          label_fr: code.fr,
          label_en: code.en,
          parent: code.parent ?? null,
          position,
          valid_from: code.validFrom ?? null,
          valid_to: code.validTo ?? null,
          habilitation_class: code.habilitationClass ?? null,
          college: code.college ?? null,
        }),
      );
    }
  }
}
