import type { OutputOf } from '#shared/contract/contract.ts';
import { useSummaryWords } from '../use-summary-words.ts';

type Line = OutputOf<'publication.ledger'>[number];

/** « Garanti, 5 personnes au moins », « Non anonymisé », « Données personnelles ». */
export function useProtectionWord(): (line: Line) => string {
  const words = useSummaryWords().ledger;
  return ({ guaranteed, threshold, audience }) => {
    if (guaranteed) return words.guaranteed(threshold);
    return audience === 'cellule' ? words.entitled : words.open;
  };
}
