import { describe, expect, test } from 'vitest';
import { type NamedFile, paperFileName, paperKinds } from './paper-file-name.ts';

const file: NamedFile = { kind: 'minutes_extract', on: '2022-11-10', code: '2022-05', ending: 'pdf', language: 'fr' };

describe('the name of a file that leaves the vault', () => {
  test.each([
    ['the kind, the day and the code', file, 'extrait-compte-rendu-2022-11-10-2022-05.pdf'],
    ['no code for the whole meeting', { ...file, kind: 'convocation', code: null, ending: 'docx' }, 'convocation-2022-11-10.docx'],
    ['a situation that came back', { ...file, code: '2022-05/2' }, 'extrait-compte-rendu-2022-11-10-2022-05-2.pdf'],
    ['English words', { ...file, language: 'en' }, 'minutes-extract-2022-11-10-2022-05.pdf'],
    ['a date for a calendar', { ...file, kind: 'calendar', code: null, ending: 'ics' }, 'reunion-2022-11-10.ics'],
    ['a way out of the folder', { ...file, code: '../../etc/passwd' }, 'extrait-compte-rendu-2022-11-10-etc-passwd.pdf'],
  ] as const)('%s', (_name, named, expected) => {
    expect(paperFileName(named)).toBe(expected);
  });

  test.each(['fr', 'en'] as const)('of each kind differs from the others, in %s, with signs that every system takes', (language) => {
    const names = [...paperKinds, 'calendar' as const].map((kind) => paperFileName({ ...file, kind, language }));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.pdf$/);
  });
});
