import type { Page } from 'playwright-core';
import { ask } from './ask.ts';

/** Structures with which a directory begins, each with the other ways to call it. */
const structures: readonly { readonly name: string; readonly typeCode: string; readonly aliases?: readonly string[] }[] = [
  { name: 'Centre hospitalier Henri Laborit', typeCode: 'adult_psychiatry', aliases: ['CHL', 'CHHL'] },
  { name: 'CHL - Coordinatrice de parcours', typeCode: 'adult_psychiatry' },
  { name: 'CHL - Service majeurs protégés', typeCode: 'guardian' },
  { name: 'Dispositif d’appui à la coordination', typeCode: 'dac', aliases: ['DAC', 'DAC-PTA'] },
  { name: 'MQ La Gibauderie', typeCode: 'community_centre' },
  { name: 'D2SP - Pôle Salubrité publique', typeCode: 'town_service' },
  { name: "Un chez Soi d'Abord", typeCode: 'accommodation' },
  { name: 'Mission Relations aux habitants et aux usagers', typeCode: 'town_service' },
  { name: 'MDPH', typeCode: 'mdph' },
  { name: 'Service social du CHU', typeCode: 'general_hospital' },
  { name: 'Cadre des urgences du CHU', typeCode: 'general_hospital' },
];

/** Fills the directory over the page's bridge, and reads the page again so that it knows. ICF Habitat is left out: a call will add it. */
export async function fillDirectory(page: Page): Promise<void> {
  for (const { name, typeCode, aliases = [] } of structures) {
    await ask(page, 'structures.create', {
      names: [
        { name, kind: 'current', validFrom: null, validTo: null },
        ...aliases.map((alias) => ({ name: alias, kind: 'alias' as const, validFrom: null, validTo: null })),
      ],
      typeCode,
      typeOther: null,
      habilitationOverride: null,
      parentId: null,
      permanentMember: false,
      active: true,
      notes: null,
      contacts: [],
    });
  }
  await page.reload();
}

/** The number of a structure in the directory. */
export async function structureId(page: Page, name: string): Promise<number> {
  const found = (await ask(page, 'structures.list', {})).find((structure) => structure.name === name || structure.aliases.includes(name));
  if (!found) throw new Error(`${name} is not in the directory`);
  return found.id;
}
