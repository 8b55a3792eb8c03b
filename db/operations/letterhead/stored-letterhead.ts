import * as z from 'zod';
import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type Letterhead, letterheadBounds, type LogoPicture } from '#shared/letterhead/letterhead.ts';
import { letterheadCatalogues } from '#shared/messages/letterhead-catalogue.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { exposesSomebody } from '../templates/template-guard.ts';

/** What the cellule chose; `logoText` null: the program says what the logo is. */
export interface StoredLetterhead {
  readonly lines: readonly string[];
  readonly logoText: string | null;
  readonly logo: LogoPicture | null;
}

const storedLines = z.array(z.string()).max(letterheadBounds.lines);

export function readStoredLetterhead(store: ReadStore): StoredLetterhead {
  const row = store.first(sql.selectFrom('letterhead').selectAll().where('id', '=', 1));
  if (!row) return { lines: [], logoText: null, logo: null };
  const { logo, logo_type: type, logo_width: width, logo_height: height } = row;
  const whole = logo !== null && type !== null && width !== null && height !== null;
  return {
    lines: storedLines.parse(JSON.parse(row.lines)),
    logoText: row.logo_text,
    logo: whole ? { type, base64: logo, width, height } : null,
  };
}

export function writeLetterhead(store: WriteStore, changed: Partial<StoredLetterhead>): void {
  const { lines, logoText, logo } = { ...readStoredLetterhead(store), ...changed };
  const columns = {
    lines: JSON.stringify(lines),
    logo_text: logoText,
    logo_type: logo?.type ?? null,
    logo: logo?.base64 ?? null,
    logo_width: logo?.width ?? null,
    logo_height: logo?.height ?? null,
  };
  store.run(
    sql
      .insertInto('letterhead')
      .values({ id: 1, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns)),
  );
}

/** Every word of it that somebody typed. */
export function typedInLetterhead({ lines, logoText }: Pick<StoredLetterhead, 'lines' | 'logoText'>): readonly string[] {
  return [...lines, ...(logoText === null ? [] : [logoText])];
}

/** Refuses words that name somebody whom the vault knows; the address, the telephone and the signature of the coordination are its own. */
export function requireNobodyInLetterhead(store: ReadStore, words: Pick<StoredLetterhead, 'lines' | 'logoText'>): void {
  const typed = typedInLetterhead(words);
  if (typed.length === 0) return;
  if (typed.some(exposesSomebody(store, { ownTexts: true }))) throw new AppError('letterhead_names_someone');
}

/** The head of a document, as it is shown. */
export function letterheadOf(store: ReadStore, language: Language): Letterhead {
  const { lines, logoText, logo } = readStoredLetterhead(store);
  const alt = logoText ?? letterheadCatalogues[language].logoAlt(readSettings(store).label);
  return { lines: [...lines], logo: logo === null ? null : { ...logo, alt } };
}

/**
 * The head of a document that leaves the vault.
 * @throws AppError `letterhead_names_someone` when its words name somebody whom the vault has come to know since
 */
export function leavingLetterhead(store: ReadStore, language: Language): Letterhead {
  requireNobodyInLetterhead(store, readStoredLetterhead(store));
  return letterheadOf(store, language);
}
