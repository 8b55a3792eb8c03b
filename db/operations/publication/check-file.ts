import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import { verdictSentences } from '#shared/messages/verdict-sentences.ts';
import type { PublicationDesk } from './desk.ts';

/** A publication of 300 persons has 0.2 million characters. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Recounts a publication file that somebody gave: the page of the app that does what `npm run check-publication` does. Whatever the text is, the answer
 * is a verdict in sentences; nothing of the vault is looked at.
 */
export async function checkFile(
  desk: PublicationDesk,
  { text, language }: ParsedInputOf<'publication.check'>,
): Promise<OutputOf<'publication.check'>> {
  const words = publicationCatalogues[language];
  const { control, checker } = words;
  const refused = (sentence: string) => ({ holds: false, sentences: [checker.fails, sentence] });
  if (text.length > MOST_CHARACTERS) return refused(fillTemplate(control.tooLarge, { megabytes: MOST_CHARACTERS / 1_000_000 }));
  const verdict = await desk.check(text);
  if (verdict === 'too_long') return refused(control.tooLong);
  if (verdict === null) return refused(control.unreadable);
  return { holds: verdict.holds, sentences: verdictSentences(verdict, words) };
}
