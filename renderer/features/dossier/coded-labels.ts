import { useMemo } from 'react';
import { fold } from '#shared/text/fold.ts';
import { useCodes } from '#renderer/client/codes.ts';

/** Codes that do not name something to be done. */
const notActions: readonly string[] = ['other', 'out_of_scope', 'emergency', 'missing_resource'];

/** French labels of the orientations and levers, in which an action may be worded: only such labels are ever proposed for publication. */
export function useCodedLabels(): string[] {
  const lists = useCodes((codes) => codes.lists);
  return useMemo(
    () => [
      ...new Set(
        [...(lists['orientation'] ?? []), ...(lists['lever'] ?? [])].filter(({ code }) => !notActions.includes(code)).map(({ fr }) => fr),
      ),
    ],
    [lists],
  );
}

/** Whether an action's own words are a label of the code lists. */
export function isCodedLabel(label: string, coded: readonly string[]): boolean {
  return coded.some((each) => fold(each) === fold(label));
}
