import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useShortcut } from '#renderer/app/commands.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { DirectoryFilters } from './directory-filters.tsx';
import { filterStructures, useDirectory } from './directory-store.ts';
import { StructureTable } from './structure-table.tsx';
import './directory.css';

/** Everybody with whom the cellule works, found under any name. */
export function DirectoryScreen() {
  const m = useMessages();
  const all = useStructures((structures) => structures.all);
  const { filters, change, clear } = useDirectory();
  const shown = useMemo(() => filterStructures(all, filters), [all, filters]);
  const search = useRef<HTMLInputElement>(null);
  const { ref, onKeyDown, enter } = useRowKeys<HTMLDivElement>();
  useShortcut('/', () => search.current?.focus(), { label: m.directory.search });
  useShortcut('A', () => navigate('/annuaire/nouvelle'), { label: m.directory.newStructure });

  return (
    <Page
      title={m.directory.title}
      subtitle={all.length > 0 && <span role="status">{m.directory.subtitle(shown.length, all.length)}</span>}
      search={
        <TextInput
          ref={search}
          type="search"
          aria-label={m.directory.search}
          placeholder={m.directory.searchHint}
          value={filters.search}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          rightSection={filters.search === '' ? <Key keys="/" /> : undefined}
          rightSectionPointerEvents="none"
          onChange={(event) => change({ search: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filters.search !== '') {
              event.preventDefault();
              change({ search: '' });
            } else if (event.key === 'ArrowDown') {
              event.preventDefault();
              enter('first');
            } else if (event.key === 'Enter' && shown[0] && filters.search.trim() !== '') {
              navigate(`/annuaire/${shown[0].id}`);
            }
          }}
        />
      }
      actions={<NewStructureButton />}
    >
      {all.length === 0 ? (
        <EmptyState title={m.directory.noneYet} action={<NewStructureButton />}>
          <p>{m.directory.noneYetText}</p>
        </EmptyState>
      ) : (
        <>
          <DirectoryFilters />
          {shown.length === 0 ? (
            <EmptyState
              title={m.directory.noneFound}
              action={
                <Button variant="default" onClick={clear}>
                  {m.directory.clearFilters}
                </Button>
              }
            >
              <p>{m.directory.noneFoundText}</p>
            </EmptyState>
          ) : (
            <div ref={ref} onKeyDown={onKeyDown} role="presentation">
              <StructureTable structures={shown} sought={filters.search} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function NewStructureButton() {
  const m = useMessages();
  return (
    <Button onClick={() => navigate('/annuaire/nouvelle')} rightSection={<Key keys="A" />}>
      {m.directory.newStructure}
    </Button>
  );
}
