import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { codeLabel, useCodes } from '#renderer/client/codes.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { habilitationClasses } from './class-word.tsx';
import { noFilters, useDirectory } from './directory-store.ts';

/** What narrows the directory. */
export function DirectoryFilters() {
  const m = useMessages();
  const { filters, change, clear } = useDirectory();
  const types = useTypesInUse();
  const filtered = Object.entries(noFilters).some(([name, value]) => Reflect.get(filters, name) !== value);
  return (
    <div className="directory-filters" role="group" aria-label={m.directory.filters}>
      <NativeSelect
        className="directory-select"
        label={m.directory.columns.type}
        value={filters.typeCode ?? ''}
        data={[{ value: '', label: m.directory.anyType }, ...types]}
        onChange={(event) => change({ typeCode: event.currentTarget.value || null })}
      />
      <NativeSelect
        className="directory-select"
        label={m.directory.columns.habilitationClass}
        value={filters.habilitationClass ?? ''}
        data={[
          { value: '', label: m.directory.anyClass },
          ...habilitationClasses.map((value) => ({ value, label: m.directory.classes[value] })),
        ]}
        onChange={(event) => change({ habilitationClass: habilitationClasses.find((each) => each === event.currentTarget.value) ?? null })}
      />
      <Checkbox
        className="directory-check"
        label={m.directory.onlyPermanent}
        checked={filters.onlyPermanent}
        onChange={(event) => change({ onlyPermanent: event.currentTarget.checked })}
      />
      <Checkbox
        className="directory-check"
        label={m.directory.withInactive}
        checked={filters.withInactive}
        onChange={(event) => change({ withInactive: event.currentTarget.checked })}
      />
      {filtered && (
        <Button variant="subtle" size="compact-md" onClick={clear}>
          {m.directory.clearFilters}
        </Button>
      )}
    </div>
  );
}

/** The types that some structure has, in the order of the list. */
function useTypesInUse(): { value: string; label: string }[] {
  const language = useLanguage();
  const lists = useCodes((codes) => codes.lists);
  const used = new Set(useStructures((structures) => structures.all).map((structure) => structure.typeCode));
  return (lists['structureType'] ?? [])
    .filter(({ code }) => used.has(code))
    .map(({ code }) => ({ value: code, label: codeLabel(lists, 'structureType', code, language) }));
}
