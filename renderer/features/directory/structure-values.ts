import type { InputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { OpenStructure } from './structure-store.ts';

type Input = InputOf<'structures.create'>;

/** A line of the form; `key` tells it from the others while lines come and go, and is not sent. */
type Line<T> = T & { readonly key: number };
export type NameLine = Line<Input['names'][number]>;
export type ContactLine = Line<Input['contacts'][number]>;

/** What the form of a structure holds; the first name is the current one. */
export interface StructureValues extends Omit<Input, 'names' | 'contacts' | 'typeCode'> {
  readonly names: readonly NameLine[];
  readonly contacts: readonly ContactLine[];
  readonly typeCode: string | null;
}

const nameLine = (key: number, kind: NameLine['kind'], name = ''): NameLine => ({ key, name, kind, validFrom: null, validTo: null });

/** A structure about which nothing is known yet. */
export function emptyStructure(): StructureValues {
  return {
    names: [nameLine(0, 'current')],
    typeCode: null,
    typeOther: null,
    habilitationOverride: null,
    parentId: null,
    permanentMember: false,
    active: true,
    notes: null,
    contacts: [],
  };
}

/** The form's values of a structure that exists: its current name first, then the other names in their order. */
export function valuesOf(structure: OpenStructure): StructureValues {
  const { typeCode, typeOther, habilitationOverride, parentId, permanentMember, active, notes } = structure;
  const current = structure.names.filter((name) => name.kind === 'current');
  const others = structure.names.filter((name) => name.kind !== 'current');
  return {
    names: [...current, ...others].map((name, key) => ({ ...name, key })),
    typeCode,
    typeOther,
    habilitationOverride,
    parentId,
    permanentMember,
    active,
    notes,
    contacts: structure.contacts.map((contact, key) => ({ ...contact, key })),
  };
}

/** What is sent; a type that is not chosen is refused by the operation's schema. */
export function toInput({ names, contacts, ...values }: StructureValues) {
  return { ...values, names: names.map(withoutKey), contacts: contacts.map(withoutKey) };
}

function withoutKey<T extends { readonly key: number }>({ key: _key, ...line }: T): Omit<T, 'key'> {
  return line;
}

const nextKey = (lines: readonly { readonly key: number }[]) => Math.max(-1, ...lines.map((line) => line.key)) + 1;

export function addName(names: readonly NameLine[], kind: 'alias' | 'former'): readonly NameLine[] {
  return [...names, nameLine(nextKey(names), kind)];
}

export function addContact(contacts: readonly ContactLine[]): readonly ContactLine[] {
  return [...contacts, { key: nextKey(contacts), name: '', role: null, phone: null, email: null, active: true }];
}

/** The structure took another name today: the current one becomes a former one, and its field is free for the new one. */
export function renamed(names: readonly NameLine[], today: LocalDate): readonly NameLine[] {
  const [current, ...others] = names;
  if (!current || current.name.trim() === '') return names;
  const former = { ...nameLine(nextKey(names), 'former', current.name), validFrom: current.validFrom, validTo: today };
  return [{ ...nameLine(current.key, 'current'), validFrom: today }, former, ...others];
}

/** The lines with one of them changed, by its place. */
export function changeLine<T>(lines: readonly T[], index: number, changed: Partial<T>): readonly T[] {
  return lines.map((line, at) => (at === index ? { ...line, ...changed } : line));
}

/** The lines without one of them, by its place. */
export function removeLine<T>(lines: readonly T[], index: number): readonly T[] {
  return lines.filter((_line, at) => at !== index);
}
