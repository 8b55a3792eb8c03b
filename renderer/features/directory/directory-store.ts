import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { findStructures, type StructureBrief } from '#renderer/client/structures.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export interface DirectoryFilters {
  readonly search: string;
  readonly typeCode: string | null;
  readonly habilitationClass: HabilitationClass | null;
  readonly onlyPermanent: boolean;
  readonly withInactive: boolean;
}

export const noFilters: DirectoryFilters = {
  search: '',
  typeCode: null,
  habilitationClass: null,
  onlyPermanent: false,
  withInactive: false,
};

interface Directory {
  readonly filters: DirectoryFilters;
  readonly change: (filters: Partial<DirectoryFilters>) => void;
  readonly clear: () => void;
}

/** The filters of the directory: kept while the vault is open, so that coming back from a structure finds the same list. */
export const useDirectory = vaultStore<Directory>((set) => ({
  filters: noFilters,
  change: (filters) => set((state) => ({ filters: { ...state.filters, ...filters } })),
  clear: () => set({ filters: noFilters }),
}));

/**
 * Structures that pass the filters: by name in the alphabet of the interface, or the best match first when something is sought
 * (any alias counts, accents and case do not).
 */
export function filterStructures(all: readonly StructureBrief[], filters: DirectoryFilters): readonly StructureBrief[] {
  const passing = all.filter(
    (structure) =>
      (filters.withInactive || structure.active) &&
      (!filters.onlyPermanent || structure.permanentMember) &&
      (filters.typeCode === null || structure.typeCode === filters.typeCode) &&
      (filters.habilitationClass === null || structure.habilitationClass === filters.habilitationClass),
  );
  if (filters.search.trim() !== '') return findStructures(passing, filters.search).map(({ structure }) => structure);
  return passing.toSorted((a, b) => a.name.localeCompare(b.name, 'fr', { sensitivity: 'base' }));
}
