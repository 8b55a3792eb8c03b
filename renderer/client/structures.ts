import type { OutputOf } from '#shared/contract/contract.ts';
import { fold } from '#shared/text/fold.ts';
import { call } from './call.ts';
import { vaultStore } from './vault-store.ts';

export type StructureBrief = OutputOf<'structures.list'>[number];

interface Structures {
  readonly all: readonly StructureBrief[];
  /** Reads the directory again; after every change of it. */
  readonly load: () => Promise<void>;
  /** Adds a structure in the middle of a call. Returns its number. */
  readonly add: (name: string, typeCode: string) => Promise<number>;
  /** Current name; an unknown number gives an empty text. */
  readonly name: (id: number | null) => string;
}

/** The directory of the open vault, in brief. */
export const useStructures = vaultStore<Structures>((set, get) => ({
  all: [],
  async load() {
    set({ all: await call('structures.list', {}) });
  },
  async add(name, typeCode) {
    const { id } = await call('structures.add', { name, typeCode });
    await get().load();
    return id;
  },
  name(id) {
    return get().all.find((structure) => structure.id === id)?.name ?? '';
  },
}));

/** A structure found under one of its names. */
export interface FoundStructure {
  readonly structure: StructureBrief;
  /** The alias that matched, when the current name did not. */
  readonly through: string | null;
}

/**
 * Structures one of whose names has every typed word at the beginning of one of its words; accents and case do not matter.
 * The very name comes first (« CHL » before « CHL - Service… »), then names that begin with what was typed, then the most used as referrers.
 */
export function findStructures(all: readonly StructureBrief[], typed: string): FoundStructure[] {
  const sought = fold(typed);
  const words = sought.split(' ').filter(Boolean);
  const matches = (name: string) => {
    const parts = fold(name).split(/[ ']/);
    return words.every((word) => parts.some((part) => part.startsWith(word)) || (word.includes("'") && fold(name).includes(word)));
  };
  const found = all.flatMap((structure): (FoundStructure & { rank: number })[] => {
    const names = [structure.name, ...structure.aliases];
    const through = names.find((name) => fold(name) === sought) ?? names.find(matches);
    if (through === undefined) return [];
    return [{ structure, through: through === structure.name ? null : through, rank: rankOf(fold(through), sought) }];
  });
  return found
    .toSorted(
      (a, b) => a.rank - b.rank || b.structure.referrals - a.structure.referrals || a.structure.name.localeCompare(b.structure.name, 'fr'),
    )
    .map(({ structure, through }) => ({ structure, through }));
}

function rankOf(name: string, sought: string): number {
  if (name === sought) return 0;
  return name.startsWith(sought) ? 1 : 2;
}
