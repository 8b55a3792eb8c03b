import { isCodeList, isHeld, freedomOf, MOST_VALUES } from '#shared/code-lists/editable-lists.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { fold } from '#shared/text/fold.ts';
import type { SettingsFile, SettingsPart } from './settings-file.ts';

type FileList = SettingsFile['lists'][number];
type FileValue = FileList['values'][number];
type Settings = Omit<SettingsFile, 'format' | 'version'>;

/** One thing that would change: in words before and after; `before` null: new, `after` null: gone. */
export interface SettingsChange {
  readonly part: SettingsPart;
  /** The delay, the list, the kind of template, the part of the letterhead; empty for sectors. */
  readonly where: string;
  readonly what: 'value' | 'added' | 'removed' | 'reworded' | 'ended' | 'merged' | 'class' | 'order';
  readonly before: string | null;
  readonly after: string | null;
}

/** What a vault would have after it took over the chosen parts of a file, and what that changes. */
export interface SettingsPlan {
  readonly after: Settings;
  readonly changes: readonly SettingsChange[];
}

/**
 * Works out what taking over a file does, without doing it. Sectors are replaced as a whole; lists are brought together: what the vault has and
 * the file does not stays, since records may have it.
 * @throws AppError `settings_file_damaged` when the file asks for what no vault can have: a value that rules count on ended or merged, a value added
 * to a closed list, two values alike, a merge into nothing or in a circle
 */
export function planSettings(now: Settings, file: SettingsFile, parts: readonly SettingsPart[]): SettingsPlan {
  const taken = new Set(parts);
  const after: Settings = {
    delays: taken.has('delays') ? file.delays : now.delays,
    sectors: taken.has('sectors') ? file.sectors : now.sectors,
    lists: taken.has('lists') ? now.lists.map((list) => broughtTogether(list, file)) : now.lists,
    templates: taken.has('templates') ? withTemplates(now.templates, file.templates) : now.templates,
    // A file without a letterhead leaves the vault's own.
    letterhead: taken.has('letterhead') && file.letterhead !== null ? file.letterhead : now.letterhead,
  };
  if (taken.has('lists') && file.lists.some(({ list }) => !isCodeList(list))) refuse();
  if (repeated(file.lists.map(({ list }) => list)) || repeated(after.sectors.map((sector) => sector.code))) refuse();
  return {
    after,
    changes: [
      ...delayChanges(now, after),
      ...sectorChanges(now, after),
      ...listChanges(now, after),
      ...templateChanges(now, after),
      ...letterheadChanges(now, after),
    ],
  };
}

function refuse(): never {
  throw new AppError('settings_file_damaged');
}

function repeated(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

/** The file's values in the file's order, then those that only the vault has. */
function broughtTogether(list: FileList, file: SettingsFile): FileList {
  const given = file.lists.find((each) => each.list === list.list);
  if (!given || !isCodeList(list.list)) return list;
  const name = list.list;
  const known = new Map(list.values.map((value) => [value.code, value]));
  const families = new Set(list.values.map(({ parent }) => parent));
  for (const value of given.values) {
    if (!known.has(value.code) && freedomOf(name) !== 'open') refuse();
    if (value.parent !== null && !families.has(value.parent)) refuse();
    if (isHeld(name, value.code) && (value.validTo !== null || value.mergedInto !== null)) refuse();
    if ((value.habilitationClass !== null) !== (name === 'structureType')) refuse();
  }
  const codes = new Set(given.values.map((value) => value.code));
  const values = [...given.values, ...list.values.filter((value) => !codes.has(value.code))];
  const live = values.filter((value) => value.mergedInto === null);
  if (codes.size < given.values.length || values.length > MOST_VALUES) refuse();
  if (repeated(live.map(({ fr }) => fold(fr))) || repeated(live.map(({ en }) => fold(en)))) refuse();
  for (const value of values) if (!endsSomewhere(value, values)) refuse();
  return { list: name, values };
}

/** Whether the merges of a value lead to one that is not merged. */
function endsSomewhere(value: FileValue, values: readonly FileValue[]): boolean {
  let at: FileValue | undefined = value;
  for (let steps = values.length; steps > 0 && at !== undefined && at.mergedInto !== null; steps -= 1) {
    const into: string = at.mergedInto;
    at = values.find((each) => each.code === into);
  }
  return at !== undefined && at.mergedInto === null;
}

type Templates = Settings['templates'];
const templateKey = ({ kind, language }: Templates[number]): string => `${kind} ${language}`;

function withTemplates(now: Templates, given: Templates): Templates {
  if (repeated(given.map(templateKey))) refuse();
  const replaced = new Set(given.map(templateKey));
  return [...now.filter((each) => !replaced.has(templateKey(each))), ...given];
}

function delayChanges(now: Settings, after: Settings): SettingsChange[] {
  return (Object.keys(now.delays) as (keyof Settings['delays'])[])
    .filter((where) => now.delays[where] !== after.delays[where])
    .map((where) => ({ part: 'delays', where, what: 'value', before: String(now.delays[where]), after: String(after.delays[where]) }));
}

function sectorChanges(now: Settings, after: Settings): SettingsChange[] {
  const change = (what: SettingsChange['what'], before: string | null, next: string | null): SettingsChange => ({
    part: 'sectors',
    where: '',
    what,
    before,
    after: next,
  });
  const known = new Map(now.sectors.map((sector) => [sector.code, sector.label]));
  const kept = new Set(after.sectors.map((sector) => sector.code));
  return [
    ...after.sectors.flatMap(({ code, label }) => {
      const before = known.get(code);
      if (before === undefined) return [change('added', null, label)];
      return before === label ? [] : [change('reworded', before, label)];
    }),
    ...now.sectors.filter(({ code }) => !kept.has(code)).map(({ label }) => change('removed', label, null)),
  ];
}

function listChanges(now: Settings, after: Settings): SettingsChange[] {
  return after.lists.flatMap((list) => {
    const before = now.lists.find((each) => each.list === list.list)?.values ?? [];
    const change = (what: SettingsChange['what'], old: string | null, next: string | null): SettingsChange => ({
      part: 'lists',
      where: list.list,
      what,
      before: old,
      after: next,
    });
    const label = (code: string | null): string | null => list.values.find((value) => value.code === code)?.fr ?? code;
    const known = new Map(before.map((value) => [value.code, value]));
    const each = list.values.flatMap((value) => {
      const old = known.get(value.code);
      if (!old) return [change('added', null, value.fr)];
      return [
        ...(old.fr === value.fr && old.en === value.en ? [] : [change('reworded', old.fr, old.fr === value.fr ? value.en : value.fr)]),
        ...(old.validTo === value.validTo ? [] : [change('ended', value.fr, value.validTo)]),
        ...(old.mergedInto === value.mergedInto ? [] : [change('merged', value.fr, label(value.mergedInto))]),
        ...(old.habilitationClass === value.habilitationClass ? [] : [change('class', value.fr, value.habilitationClass)]),
      ];
    });
    const order = (values: readonly FileValue[]) =>
      values
        .filter(({ code }) => known.has(code))
        .map(({ code }) => code)
        .join(' ');
    return order(before) === order(list.values) ? each : [...each, change('order', null, null)];
  });
}

function templateChanges(now: Settings, after: Settings): SettingsChange[] {
  const known = new Map(now.templates.map((each) => [templateKey(each), each.text]));
  return after.templates
    .filter((each) => known.get(templateKey(each)) !== each.text)
    .map((each) => ({
      part: 'templates',
      where: each.kind,
      what: known.has(templateKey(each)) ? 'reworded' : 'added',
      before: null,
      after: each.language,
    }));
}

/** A logo is told by its sides: its pixels say nothing in a table. */
function letterheadChanges(now: Settings, after: Settings): SettingsChange[] {
  const told = (head: Settings['letterhead']) => ({
    lines: head === null || head.lines.length === 0 ? null : head.lines.join(', '),
    logoText: head?.logoText ?? null,
    logo: head?.logo ? `${head.logo.width} × ${head.logo.height} px` : null,
  });
  const [before, next] = [told(now.letterhead), told(after.letterhead)];
  const changed = {
    lines: before.lines !== next.lines,
    logoText: before.logoText !== next.logoText,
    logo: now.letterhead?.logo?.base64 !== after.letterhead?.logo?.base64,
  };
  return (['lines', 'logo', 'logoText'] as const)
    .filter((where) => changed[where])
    .map((where) => ({ part: 'letterhead', where, what: 'value', before: before[where], after: next[where] }));
}
