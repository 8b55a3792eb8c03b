import { readFileSync } from 'node:fs';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import { verdictSentences } from '#shared/messages/verdict-sentences.ts';
import { type CheckVerdict, checkReleases } from '#shared/publication/check-publication.ts';

const asked = process.argv.slice(2);
const sentences = publicationCatalogues[asked.includes('--en') ? 'en' : 'fr'];

/** The verdict in words, one sentence a line. */
function describeVerdict(verdict: CheckVerdict): string {
  const [head = '', ...reasons] = verdictSentences(verdict, sentences);
  return [head, ...reasons.map((reason) => `– ${reason}`)].join('\n');
}

/**
 * Checks publication files without the vault and without a solver: `node build/scripts/check-publication.ts [--en] FILE [FILE…]`.
 * Several files are also checked against each other. French, or English with `--en`. Exit code: 0 guaranteed, 1 refused, 2 not readable.
 */
function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    process.stderr.write(`${sentences.checker.usage}\n`);
    return 2;
  }
  const files: unknown[] = [];
  for (const path of paths) {
    try {
      files.push(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      process.stderr.write(`${fillTemplate(sentences.checker.unreadable, { file: path })}\n`);
      return 2;
    }
  }
  const verdict = checkReleases(files);
  process.stdout.write(`${describeVerdict(verdict)}\n`);
  return verdict.holds ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(asked.filter((word) => word !== '--en'));
