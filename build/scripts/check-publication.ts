import { readFileSync } from 'node:fs';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { publication as english } from '#shared/messages/en/publication.ts';
import { publication as french } from '#shared/messages/fr/publication.ts';
import { typesetAll } from '#shared/messages/typeset.ts';
import { type CheckVerdict, checkReleases } from '#shared/publication/check-publication.ts';

const asked = process.argv.slice(2);
const sentences = asked.includes('--en') ? english : typesetAll(french);

/** The verdict in words, one sentence a line. */
function describeVerdict(verdict: CheckVerdict): string {
  if (verdict.holds) {
    const sentence = verdict.worlds === 0 ? sentences.checker.holds_total : sentences.checker.holds;
    return fillTemplate(sentence, { numbers: verdict.numbers, counts: verdict.counts, worlds: verdict.worlds });
  }
  const reasons = new Set(
    verdict.reasons.map((reason) => `– ${fillTemplate(sentences.checks[reason.code], { where: reason.where, count: reason.count })}`),
  );
  return [sentences.checker.fails, ...[...reasons].slice(0, 20)].join('\n');
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
