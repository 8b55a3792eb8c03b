import { describe, expect, it } from 'vitest';
import { findOperation, operationNames } from '#shared/contract/contract.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { auditCategories, auditCategoryOf, namesOfCategory } from './audit-category.ts';
import { aboutWhat, type SaidLine, whatWasDone } from './line-words.ts';

const { fr, en } = journalCatalogues;

/** Operations that write and leave no line of their own (docs/decisions/0004). */
const silent = ['screens.remember'];

const line: SaidLine = {
  operation: 'documents.leaving',
  category: 'exported',
  subjectKind: 'slip',
  subject: 'be-2026-01',
  erased: false,
  facts: {},
};

describe('the journal in words', () => {
  it('has a sentence for every operation that writes, in both languages', () => {
    const writing = operationNames.filter((name) => findOperation(name)?.access === 'write' && !silent.includes(name));
    expect(writing.filter((name) => !(name in fr.operations))).toEqual([]);
    expect(Object.keys(en.operations)).toEqual(Object.keys(fr.operations));
  });

  it.each<[string, Partial<SaidLine>, string, string]>([
    [
      'a document with its format',
      { facts: { document: 'elimination_slip', format: 'pdf' } },
      'Document sorti du coffre (bordereau d’élimination, PDF)',
      'Bordereau be-2026-01',
    ],
    [
      'an erased file',
      { operation: 'person.readIdentity', subjectKind: 'situation', subject: null, erased: true },
      'Identité affichée',
      'Situation (dossier effacé depuis)',
    ],
    ['an operation of a later program', { operation: 'future.thing', category: 'written', subjectKind: null }, 'Écriture', ''],
    ['a circumstance without words', { facts: { unheardOf: 3 } }, 'Document sorti du coffre', 'Bordereau be-2026-01'],
    [
      'a broken chain at the opening',
      { operation: 'vault.open', subjectKind: null, facts: { broken: 12 } },
      'Coffre ouvert (chaîne rompue à la ligne 12)',
      '',
    ],
  ])('%s', (_, change, what, about) => {
    const said = { ...line, ...change };
    expect(whatWasDone(said, fr)).toBe(what);
    expect(aboutWhat(said, fr)).toBe(about);
  });

  it('puts every operation into one category, and finds it again by the filter of that category', () => {
    for (const name of operationNames) {
      const found = auditCategories.filter((category) => {
        const { names, groups } = namesOfCategory(category);
        const listed = names.includes(name) || (groups.some((group) => name.startsWith(group)) && auditCategoryOf(name) === category);
        return category === 'written' ? !names.includes(name) && !groups.some((group) => name.startsWith(group)) : listed;
      });
      expect(found, name).toEqual([auditCategoryOf(name)]);
    }
  });
});
