import { useMemo } from 'react';
import { catalogues } from '#shared/messages/catalogue.ts';
import { searchCatalogues } from '#shared/messages/search-catalogue.ts';
import { foundKinds, type SearchChoices } from '#shared/search/resolve-filters.ts';
import { referralStatuses } from '#shared/workflow/steps.ts';
import { useCodes } from '#renderer/client/codes.ts';
import { useSession } from '#renderer/client/session.ts';

/** The values that filters can take in this vault, by their words in both languages: what is typed may be in either. */
export function useChoices(): SearchChoices {
  const lists = useCodes((codes) => codes.lists);
  const territories = useSession((session) => session.settings?.territorySectors);
  return useMemo(
    () => ({
      // The words of a type that was merged mean the one into which it was.
      sectors: (lists['structureType'] ?? []).map(({ code, mergedInto, fr, en }) => ({ value: mergedInto ?? code, labels: [fr, en] })),
      statuses: referralStatuses.map((status) => ({
        value: status,
        labels: [catalogues.fr.referrals.status[status], catalogues.en.referrals.status[status]],
      })),
      kinds: foundKinds.map((kind) => ({ value: kind, labels: [searchCatalogues.fr.kinds[kind], searchCatalogues.en.kinds[kind]] })),
      territories: (territories ?? []).map(({ code, label }) => ({ value: code, labels: [label] })),
    }),
    [lists, territories],
  );
}
