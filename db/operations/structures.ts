import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { requireCode, requireOther, requireStructures } from './code-checks.ts';
import type { InGroup, ReadOperations, WriteOperations } from './context.ts';

/** Columns by which records cite a structure; merging and the counts of uses go through all of them. */
const citations = [
  { table: 'referral', column: 'structure_id', use: 'referrer' },
  { table: 'referral_involved', column: 'structure_id', use: 'partner' },
  { table: 'exchange', column: 'partner_id', use: 'partner' },
  { table: 'consent_scope', column: 'structure_id', use: 'partner' },
  { table: 'orientation_target', column: 'structure_id', use: 'target' },
  { table: 'orientation', column: 'driver_id', use: 'owner' },
  { table: 'action', column: 'owner_id', use: 'owner' },
  { table: 'decision_invited', column: 'structure_id', use: 'invited' },
  { table: 'structure', column: 'parent_id', use: 'owner' },
  { table: 'meeting', column: 'host_id', use: 'invited' },
  { table: 'agenda_item', column: 'structure_id', use: 'invited' },
  { table: 'agenda_item_invited', column: 'structure_id', use: 'invited' },
  { table: 'agenda_item_action', column: 'owner_id', use: 'owner' },
  { table: 'participant', column: 'structure_id', use: 'invited' },
  { table: 'agreement', column: 'structure_id', use: 'partner' },
] as const;

type Use = (typeof citations)[number]['use'];

const noUses = (): Record<Use, number> => ({ referrer: 0, partner: 0, target: 0, owner: 0, invited: 0 });

function usesOf(store: ReadStore, id: number): Record<Use, number> {
  const uses = noUses();
  for (const { table, column, use } of citations) {
    const row = store.first(
      sql
        .selectFrom(table as 'referral')
        .select((builder) => builder.fn.countAll<number>().as('count'))
        .where(column as 'structure_id', '=', id),
    );
    uses[use] += row?.count ?? 0;
  }
  return uses;
}

/** The names of all structures as they are called today, by number. */
export function structureNames(store: ReadStore): Map<number, string> {
  const rows = store.all(sql.selectFrom('structure_name').select(['structure_id', 'name']).where('kind', '=', 'current'));
  return new Map(rows.map((row) => [row.structure_id, row.name]));
}

function refuseTakenNames(store: ReadStore, names: readonly { name: string }[], exceptId: number | null): void {
  for (const [index, { name }] of names.entries()) {
    let query = sql
      .selectFrom('structure_name')
      .innerJoin('structure_name as current', (join) =>
        join.onRef('current.structure_id', '=', 'structure_name.structure_id').on('current.kind', '=', 'current'),
      )
      .select('current.name')
      .where('structure_name.folded', '=', fold(name));
    if (exceptId !== null) query = query.where('structure_name.structure_id', '!=', exceptId);
    const taken = store.first(query);
    if (taken) throw new AppError('structure_name_taken', { name: taken.name }, `names.${index}.name`);
  }
}

function refuseLoop(store: ReadStore, id: number, parentId: number | null): void {
  let ancestor = parentId;
  while (ancestor !== null) {
    if (ancestor === id) throw new AppError('structure_own_parent', {}, 'parentId');
    ancestor = store.first(sql.selectFrom('structure').select('parent_id').where('id', '=', ancestor))?.parent_id ?? null;
  }
}

type StructureInput = ParsedInputOf<'structures.create'>;

function check(store: ReadStore, input: StructureInput, id: number | null): void {
  if (input.names.filter((name) => name.kind === 'current').length !== 1) throw new AppError('required', {}, 'names.0.name');
  requireCode(store, 'structureType', input.typeCode, 'typeCode');
  requireOther(input.typeCode, input.typeOther, 'typeOther');
  requireStructures(store, [input.parentId], 'parentId');
  refuseTakenNames(store, input.names, id);
  if (id !== null) refuseLoop(store, id, input.parentId);
}

function writeParts(store: WriteStore, id: number, input: StructureInput): void {
  store.run(sql.deleteFrom('structure_name').where('structure_id', '=', id));
  for (const name of input.names) {
    store.run(
      sql.insertInto('structure_name').values({
        structure_id: id,
        name: name.name,
        folded: fold(name.name),
        kind: name.kind,
        valid_from: name.validFrom,
        valid_to: name.validTo,
      }),
    );
  }
  store.run(sql.deleteFrom('contact').where('structure_id', '=', id));
  for (const contact of input.contacts) {
    store.run(
      sql.insertInto('contact').values({
        structure_id: id,
        name: contact.name,
        role: contact.role,
        phone: contact.phone,
        email: contact.email,
        active: contact.active ? 1 : 0,
      }),
    );
  }
}

const columnsOf = (input: StructureInput) => ({
  type_code: input.typeCode,
  type_other: input.typeOther,
  habilitation_override: input.habilitationOverride,
  parent_id: input.parentId,
  permanent_member: input.permanentMember ? (1 as const) : (0 as const),
  active: input.active ? (1 as const) : (0 as const),
  notes: input.notes,
});

/** Adds a structure with all its parts; returns its number. */
export function insertStructure(store: WriteStore, input: StructureInput): number {
  check(store, input, null);
  const { id } = store.run(sql.insertInto('structure').values(columnsOf(input)));
  writeParts(store, id, input);
  return id;
}

function classesByType(store: ReadStore): Map<string, HabilitationClass> {
  const rows = store.all(sql.selectFrom('code').select(['code', 'habilitation_class']).where('list', '=', 'structureType'));
  return new Map(rows.map((row) => [row.code, (row.habilitation_class ?? 'D') as HabilitationClass]));
}

/** The referrers' names are part of what the search finds. */
function reindexReferrals(store: WriteStore, structureId: number): void {
  for (const row of store.all(sql.selectFrom('referral').select('id').where('structure_id', '=', structureId)))
    store.staleInSearch.add(row.id);
}

export const structureReads: ReadOperations<InGroup<'structures', 'read'>> = {
  'structures.list': ({ store }) => {
    const classes = classesByType(store);
    const names = store.all(sql.selectFrom('structure_name').select(['structure_id', 'name', 'kind']).orderBy('id'));
    const current = new Map<number, string>();
    const aliases = new Map<number, string[]>();
    for (const row of names) {
      if (row.kind === 'current') current.set(row.structure_id, row.name);
      else aliases.set(row.structure_id, [...(aliases.get(row.structure_id) ?? []), row.name]);
    }
    const counts = new Map(
      store
        .all(
          sql
            .selectFrom('referral')
            .select((builder) => ['structure_id', builder.fn.countAll<number>().as('count')])
            .groupBy('structure_id'),
        )
        .map((row) => [row.structure_id, row.count]),
    );
    return store
      .all(sql.selectFrom('structure').selectAll())
      .map((row) => ({
        id: row.id,
        name: current.get(row.id) ?? '',
        aliases: aliases.get(row.id) ?? [],
        typeCode: row.type_code,
        habilitationClass: (row.habilitation_override as HabilitationClass | null) ?? classes.get(row.type_code) ?? 'D',
        parentId: row.parent_id,
        parentName: row.parent_id === null ? null : (current.get(row.parent_id) ?? null),
        permanentMember: row.permanent_member === 1,
        active: row.active === 1,
        referrals: counts.get(row.id) ?? 0,
      }))
      .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
  },

  'structures.open': ({ store }, { id }) => {
    const row = store.first(sql.selectFrom('structure').selectAll().where('id', '=', id));
    if (!row) throw new AppError('not_found');
    const names = structureNames(store);
    return {
      id,
      names: store
        .all(sql.selectFrom('structure_name').selectAll().where('structure_id', '=', id).orderBy('kind').orderBy('id'))
        .map((name) => ({ id: name.id, name: name.name, kind: name.kind, validFrom: name.valid_from, validTo: name.valid_to })),
      typeCode: row.type_code,
      typeOther: row.type_other,
      habilitationOverride: row.habilitation_override as HabilitationClass | null,
      habilitationClass: (row.habilitation_override as HabilitationClass | null) ?? classesByType(store).get(row.type_code) ?? 'D',
      parentId: row.parent_id,
      parentName: row.parent_id === null ? null : (names.get(row.parent_id) ?? null),
      permanentMember: row.permanent_member === 1,
      active: row.active === 1,
      notes: row.notes,
      contacts: store.all(sql.selectFrom('contact').selectAll().where('structure_id', '=', id).orderBy('id')).map((contact) => ({
        id: contact.id,
        name: contact.name,
        role: contact.role,
        phone: contact.phone,
        email: contact.email,
        active: contact.active === 1,
      })),
      children: store
        .all(sql.selectFrom('structure').select('id').where('parent_id', '=', id))
        .map((child) => ({ id: child.id, name: names.get(child.id) ?? '' })),
      uses: usesOf(store, id),
    };
  },
};

export const structureWrites: WriteOperations<InGroup<'structures', 'write'>> = {
  'structures.add': (context, { name, typeCode }) => {
    const id = insertStructure(context.store, {
      names: [{ name, kind: 'current', validFrom: null, validTo: null }],
      typeCode,
      typeOther: typeCode === 'other' ? name : null,
      habilitationOverride: null,
      parentId: null,
      permanentMember: false,
      active: true,
      notes: null,
      contacts: [],
    });
    context.subject('structure', id);
    return { id };
  },

  'structures.create': (context, input) => {
    const id = insertStructure(context.store, input);
    context.subject('structure', id);
    return { id };
  },

  'structures.update': (context, { id, ...input }) => {
    context.subject('structure', id);
    check(context.store, input, id);
    const { changes } = context.store.run(sql.updateTable('structure').set(columnsOf(input)).where('id', '=', id));
    if (changes === 0) throw new AppError('not_found');
    writeParts(context.store, id, input);
    reindexReferrals(context.store, id);
    return {};
  },

  'structures.merge': (context, { keptId, mergedId }) => {
    context.subject('structure', keptId);
    if (keptId === mergedId) throw new AppError('merge_with_itself', {}, 'mergedId');
    const { store } = context;
    requireStructures(store, [keptId, mergedId], 'mergedId');
    const keptNames = new Set(
      store.all(sql.selectFrom('structure_name').select('folded').where('structure_id', '=', keptId)).map((row) => row.folded),
    );
    for (const { table, column } of citations) moveCitations(store, table, column, mergedId, keptId);
    store.run(sql.updateTable('structure').set({ parent_id: null }).where('id', '=', keptId).where('parent_id', '=', keptId));
    for (const name of store.all(sql.selectFrom('structure_name').selectAll().where('structure_id', '=', mergedId))) {
      if (keptNames.has(name.folded)) continue;
      store.run(
        sql
          .updateTable('structure_name')
          .set({ structure_id: keptId, kind: name.kind === 'current' ? 'alias' : name.kind })
          .where('id', '=', name.id),
      );
    }
    store.run(sql.updateTable('contact').set({ structure_id: keptId }).where('structure_id', '=', mergedId));
    store.run(sql.deleteFrom('structure').where('id', '=', mergedId));
    refuseLoop(store, keptId, store.first(sql.selectFrom('structure').select('parent_id').where('id', '=', keptId))?.parent_id ?? null);
    reindexReferrals(store, keptId);
    return {};
  },

  'structures.remove': (context, { id }) => {
    context.subject('structure', id);
    if (Object.values(usesOf(context.store, id)).some((count) => count > 0)) throw new AppError('structure_in_use');
    const { changes } = context.store.run(sql.deleteFrom('structure').where('id', '=', id));
    if (changes === 0) throw new AppError('not_found');
    return {};
  },
};

/** Tables in which a record may cite a structure only once: a second citation after a merge is dropped. */
const citedOnce: readonly { table: string; owner: string }[] = [
  { table: 'referral_involved', owner: 'referral_id' },
  { table: 'consent_scope', owner: 'consent_id' },
  { table: 'orientation_target', owner: 'orientation_id' },
  { table: 'decision_invited', owner: 'decision_id' },
  { table: 'agenda_item_invited', owner: 'item_id' },
];

function moveCitations(store: WriteStore, table: string, column: string, from: number, to: number): void {
  const once = citedOnce.find((entry) => entry.table === table);
  if (once) {
    const owner = once.owner as 'referral_id';
    const already = sql
      .selectFrom(table as 'referral_involved')
      .select(owner)
      .where('structure_id', '=', to);
    store.run(
      sql
        .deleteFrom(table as 'referral_involved')
        .where('structure_id', '=', from)
        .where(owner, 'in', already),
    );
  }
  store.run(
    sql
      .updateTable(table as 'referral')
      .set({ [column]: to })
      .where(column as 'structure_id', '=', from),
  );
}
