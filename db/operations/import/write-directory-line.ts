import { AppError } from '#shared/errors/app-error.ts';
import type { ReadLine } from '#shared/import/interpret.ts';
import { splitValues } from '#shared/import/match-code.ts';
import { sql } from '#db/store/store.ts';
import { insertStructure } from '../structures.ts';
import type { LineWriting } from './write-referral-line.ts';

/** Writes a line of a list of structures. @returns its number. @throws AppError `structure_name_taken`, `required` */
export function writeStructureLine({ context, structureOf }: LineWriting, { values }: ReadLine, guessedType: string | null): number {
  const { texts, codes, structures } = values;
  const name = texts['name'];
  const typeCode = codes['type']?.[0]?.code ?? guessedType ?? 'other';
  if (name === undefined) throw new AppError('required');
  const aliases = splitValues(texts['aliases'] ?? '')
    .flatMap((part) => part.split(/\s*,\s*/))
    .filter((alias) => alias !== '' && alias !== name);
  const parent = structures['parent']?.[0];
  return insertStructure(context.store, {
    names: [
      { name, kind: 'current', validFrom: null, validTo: null },
      ...[...new Set(aliases)]
        .slice(0, 20)
        .map((alias) => ({ name: alias.slice(0, 200), kind: 'alias' as const, validFrom: null, validTo: null })),
    ],
    typeCode,
    typeOther: typeCode === 'other' ? (codes['type']?.[0]?.other ?? name).slice(0, 200) : null,
    habilitationOverride: null,
    parentId: parent === undefined ? null : structureOf(parent),
    permanentMember: codes['permanent']?.[0]?.code === 'yes',
    active: true,
    notes: texts['notes'] ?? null,
    contacts: [],
  });
}

/** Writes a line of a list of contacts under its structure. @returns its number */
export function writeContactLine({ context, structureOf }: LineWriting, { values }: ReadLine): number {
  const { texts, structures } = values;
  const structure = structures['structure']?.[0];
  const name = contactName(values);
  if (structure === undefined || name === '') throw new AppError('required');
  return context.store.run(
    sql.insertInto('contact').values({
      structure_id: structureOf(structure),
      name,
      role: texts['role'] ?? null,
      phone: texts['phone'] ?? null,
      email: texts['email'] ?? null,
      active: 1,
    }),
  ).id;
}

/** « Prénom Nom » of two columns, or the one column. */
export function contactName({ texts }: ReadLine['values']): string {
  return [texts['firstName'], texts['name']]
    .filter((text) => text !== undefined)
    .join(' ')
    .slice(0, 200);
}
