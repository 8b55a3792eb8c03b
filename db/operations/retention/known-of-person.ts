import { compileGuard, type Guard } from '#shared/guard/guard-text.ts';
import { judge } from '#shared/guard/judge.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';
import { codeLabels } from '../meetings/code-labels.ts';
import { publicGuard } from '../meetings/missing-resources.ts';
import { readSettings } from '../settings.ts';
import type { FileKey } from './file-key.ts';
import type { TextsThatStay } from './write-residue.ts';

/** Stands where words about an erased person stood, in texts that are not theirs. */
export const ERASED = '[…]';

function guardOf(store: ReadStore, file: FileKey): Guard | null {
  if (file.kind === 'enquiry') return null;
  const identity = store.first(sql.selectFrom('identity').selectAll().where('situation_id', '=', file.situationId));
  const ages = store.all(sql.selectFrom('referral').select('age').where('situation_id', '=', file.situationId));
  const persons = ages.flatMap(({ age }) => (age === null ? [] : [{ exactAge: age }]));
  return compileGuard({ ...knownAround(store), contacts: [], persons: [...(identity ? [knownPerson(identity, null)] : []), ...persons] });
}

/** Which texts of a file may stay with its residue. Compiled while the identity is there. */
export function textsThatStay(store: ReadStore, file: FileKey): TextsThatStay {
  const guard = guardOf(store, file);
  const missingResource = publicGuard(store);
  const labels = codeLabels(store, readSettings(store).language);
  return {
    wording(text) {
      if (guard === null) return true;
      const findings = guard(text);
      return !findings.some((finding) => finding.known) && judge(findings, { destination: 'public' }).blocked.length === 0;
    },
    missingResource,
    coded: (decisionId) =>
      [
        ...store
          .all(sql.selectFrom('orientation').select('type').where('decision_id', '=', decisionId).orderBy('position'))
          .map((row) => labels('orientation', row.type)),
        ...store
          .all(sql.selectFrom('decision_lever').select('code').where('decision_id', '=', decisionId).orderBy('position'))
          .map((row) => labels('lever', row.code)),
      ].join(', '),
  };
}

/**
 * Takes what is known of the person out of a text: names, initials, date of birth, telephone, address, mail. Everything else stays.
 * @returns a function that gives the text back as it was when nothing of the person is in it; `null` when no identity is held
 */
export function withoutPerson(store: ReadStore, file: FileKey): ((text: string) => string) | null {
  if (file.kind === 'enquiry') return null;
  const identity = store.first(sql.selectFrom('identity').selectAll().where('situation_id', '=', file.situationId));
  if (!identity) return null;
  const guard = compileGuard({ ...knownAround(store), contacts: [], persons: [knownPerson(identity, null)] });
  return (text) => {
    let rest = text;
    // From the end, so that the places of the earlier ones hold.
    for (const finding of guard(text).toReversed())
      if (finding.known) rest = `${rest.slice(0, finding.start)}${ERASED}${rest.slice(finding.end)}`;
    return rest;
  };
}
