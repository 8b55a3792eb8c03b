import type { ReportAudience } from '#shared/summary/report.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

/**
 * Who may be proposed as a reader of a document with personal data: the permanent members whose structure is entitled (domain.md, section 4: all but
 * class D), each with the professionals that the directory names. Sorted by name; empty for the public.
 */
export function entitledReaders(store: ReadStore, audience: ReportAudience): string[] {
  if (audience === 'public') return [];
  const rows = store.all(
    sql
      .selectFrom('structure')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'structure.id').on('structure_name.kind', '=', 'current'),
      )
      .leftJoin('code', (join) => join.onRef('code.code', '=', 'structure.type_code').on('code.list', '=', 'structureType'))
      .leftJoin('contact', (join) => join.onRef('contact.structure_id', '=', 'structure.id').on('contact.active', '=', 1))
      .select([
        'structure.id',
        'structure_name.name',
        'structure.habilitation_override',
        'code.habilitation_class',
        'contact.name as contact',
      ])
      .where('structure.permanent_member', '=', 1)
      .where('structure.active', '=', 1)
      .orderBy('structure_name.folded')
      .orderBy('contact.id'),
  );
  const readers = new Map<number, { readonly name: string; readonly contacts: string[] }>();
  for (const row of rows) {
    if ((row.habilitation_override ?? row.habilitation_class ?? 'D') === 'D') continue;
    const reader = readers.get(row.id) ?? { name: row.name, contacts: [] };
    readers.set(row.id, reader);
    if (row.contact !== null) reader.contacts.push(row.contact);
  }
  return [...readers.values()].map(({ name, contacts }) => (contacts.length === 0 ? name : `${name} (${contacts.join(', ')})`));
}
