import { OTHER } from '#shared/code-lists/code.ts';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { editableLists, freedomOf, isCodeList, isHeld, MOST_VALUES, newCodeFor } from '#shared/code-lists/editable-lists.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteContext, WriteOperations } from '../context.ts';
import { countUses } from './count-uses.ts';
import { mergesOf } from './merged-codes.ts';

type Lists = OutputOf<'codes.lists'>;
type Value = Lists[number]['values'][number];

/** @throws AppError `unknown_code` for a list that the program does not have */
function listNamed(list: string): CodeListName {
  if (!isCodeList(list)) throw new AppError('unknown_code', {}, 'list');
  return list;
}

function rowsOf(store: ReadStore, list: CodeListName) {
  const merges = mergesOf(store);
  return store
    .all(sql.selectFrom('code').selectAll().where('list', '=', list).orderBy('position').orderBy('code'))
    .map((row) => ({ ...row, mergedInto: merges.get(`${list} ${row.code}`) ?? null }));
}

function rowOf(store: ReadStore, list: CodeListName, code: string, field = 'code') {
  const row = rowsOf(store, list).find((each) => each.code === code);
  if (!row) throw new AppError('unknown_code', {}, field);
  return row;
}

interface Wording {
  readonly fr: string;
  readonly en: string;
  readonly parent: string | null;
  readonly habilitationClass: 'A' | 'B' | 'C' | 'D' | null;
  readonly college: string | null;
}

/** The columns of a value, checked: two values of a list are never worded alike, a family is one of the list's. */
function columnsOf(store: ReadStore, list: CodeListName, code: string | null, words: Wording) {
  const others = rowsOf(store, list).filter((row) => row.code !== code);
  for (const language of ['fr', 'en'] as const) {
    const taken = others.some((row) => row.mergedInto === null && fold(row[`label_${language}`]) === fold(words[language]));
    if (taken) throw new AppError('code_label_taken', {}, language);
  }
  const isType = list === 'structureType';
  const families = new Set(rowsOf(store, list).map((row) => row.parent));
  if (!families.has(words.parent) && words.parent !== null) throw new AppError('unknown_code', {}, 'parent');
  if (isType && words.habilitationClass === null) throw new AppError('required', {}, 'habilitationClass');
  if (isType && words.college !== null) rowOf(store, 'college', words.college, 'college');
  return {
    label_fr: words.fr,
    label_en: words.en,
    parent: words.parent,
    habilitation_class: isType ? words.habilitationClass : null,
    college: isType ? words.college : null,
  };
}

/** What was written with the label of a value is searched with the new one. */
function searchAgain(context: WriteContext, list: CodeListName, code: string): void {
  const column = list === 'context' ? 'context' : list === 'problem' ? 'dominant_problem' : null;
  if (column === null) return;
  for (const { id } of context.store.all(sql.selectFrom('referral').select('id').where(column, '=', code)))
    context.store.staleInSearch.add(id);
}

/** Writes the order of a list anew, without gaps. */
function place(context: WriteContext, list: CodeListName, codes: readonly string[]): void {
  for (const [position, code] of codes.entries()) {
    context.store.run(sql.updateTable('code').set({ position }).where('list', '=', list).where('code', '=', code));
  }
}

export const codeReads: ReadOperations<InGroup<'codes', 'read'>> = {
  'codes.lists': ({ store }) => {
    const uses = countUses(store);
    return editableLists.map((list) => ({
      list,
      freedom: freedomOf(list),
      values: rowsOf(store, list).map(
        (row): Value => ({
          code: row.code,
          fr: row.label_fr,
          en: row.label_en,
          parent: row.parent,
          validTo: row.valid_to,
          habilitationClass: row.habilitation_class as Value['habilitationClass'],
          college: row.college,
          mergedInto: row.mergedInto,
          uses: uses.get(`${list} ${row.code}`) ?? 0,
          held: isHeld(list, row.code),
        }),
      ),
    }));
  },
};

export const codeWrites: WriteOperations<InGroup<'codes', 'write'>> = {
  'codes.add': (context, input) => {
    const list = listNamed(input.list);
    context.subject('setting', null);
    if (freedomOf(list) !== 'open') throw new AppError('code_list_closed');
    const rows = rowsOf(context.store, list);
    if (rows.length >= MOST_VALUES) throw new AppError('too_many_codes', { most: MOST_VALUES });
    const code = newCodeFor(input.fr, new Set(rows.map((row) => row.code)));
    const columns = columnsOf(context.store, list, null, input);
    context.store.run(sql.insertInto('code').values({ list, code, position: rows.length, valid_from: null, valid_to: null, ...columns }));
    // « Autre » stays the last.
    const order = [...rows.map((row) => row.code), code];
    place(context, list, [...order.filter((each) => each !== OTHER), ...order.filter((each) => each === OTHER)]);
    context.facts({ list });
    return { code };
  },

  'codes.change': (context, { list: name, code, ...words }) => {
    const list = listNamed(name);
    context.subject('setting', null);
    rowOf(context.store, list, code);
    const columns = columnsOf(context.store, list, code, words);
    context.store.run(sql.updateTable('code').set(columns).where('list', '=', list).where('code', '=', code));
    searchAgain(context, list, code);
    context.facts({ list });
    return {};
  },

  'codes.end': (context, { list: name, code, on }) => {
    const list = listNamed(name);
    context.subject('setting', null);
    rowOf(context.store, list, code);
    if (on !== null && isHeld(list, code)) throw new AppError('code_held');
    context.store.run(sql.updateTable('code').set({ valid_to: on }).where('list', '=', list).where('code', '=', code));
    context.facts({ list });
    return {};
  },

  'codes.move': (context, { list: name, code, by }) => {
    const list = listNamed(name);
    context.subject('setting', null);
    rowOf(context.store, list, code);
    const order = rowsOf(context.store, list).map((row) => row.code);
    const from = order.indexOf(code);
    const to = Math.min(Math.max(from + by, 0), order.length - 1);
    order.splice(to, 0, ...order.splice(from, 1));
    place(context, list, order);
    context.facts({ list });
    return {};
  },

  'codes.merge': (context, { list: name, code, into }) => {
    const list = listNamed(name);
    context.subject('setting', null);
    rowOf(context.store, list, code);
    if (into !== null) {
      if (isHeld(list, code)) throw new AppError('code_held');
      if (into === code || rowOf(context.store, list, into, 'into').mergedInto !== null) throw new AppError('code_merged', {}, 'into');
    }
    context.store.run(sql.deleteFrom('code_merge').where('list', '=', list).where('code', '=', code));
    if (into !== null) context.store.run(sql.insertInto('code_merge').values({ list, code, into_code: into }));
    context.facts({ list });
    return {};
  },
};
