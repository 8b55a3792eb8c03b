import { cleanLogo } from '#db/letterhead/clean-logo.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { readSettings } from '../settings.ts';
import { letterheadOf, readStoredLetterhead, requireNobodyInLetterhead, writeLetterhead } from './stored-letterhead.ts';

export const letterheadReads: ReadOperations<InGroup<'letterhead', 'read'>> = {
  'letterhead.read': ({ store }) => ({
    head: letterheadOf(store, readSettings(store).language),
    logoText: readStoredLetterhead(store).logoText,
  }),
};

export const letterheadWrites: WriteOperations<InGroup<'letterhead', 'write'>> = {
  'letterhead.save': (context, words) => {
    context.subject('setting', null);
    requireNobodyInLetterhead(context.store, words);
    writeLetterhead(context.store, words);
    return {};
  },

  'letterhead.takeLogo': (context, { base64 }) => {
    context.subject('setting', null);
    writeLetterhead(context.store, { logo: cleanLogo(Buffer.from(base64, 'base64')) });
    return {};
  },

  'letterhead.removeLogo': (context) => {
    context.subject('setting', null);
    writeLetterhead(context.store, { logo: null, logoText: null });
    return {};
  },
};
