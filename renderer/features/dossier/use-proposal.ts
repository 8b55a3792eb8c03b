import { codeLabel, useCodes } from '#renderer/client/codes.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { type ProposedWording, proposeWording } from '#shared/wording/propose-wording.ts';
import { isCodedLabel, useCodedLabels } from './coded-labels.ts';
import type { Decide1Values } from './panels/decide1-values.ts';
import type { Decide2Values } from './panels/decide2-values.ts';

/** What is proposed for publication, in French whatever the interface speaks: the tables of the year are French. */
export function useProposal(): (values: Decide1Values | Decide2Values) => ProposedWording {
  const lists = useCodes((codes) => codes.lists);
  const all = useStructures((directory) => directory.all);
  const coded = useCodedLabels();
  const name = (id: number | null) => (id === null ? null : (all.find((structure) => structure.id === id)?.name ?? null));
  const names = (ids: readonly number[]) => ids.flatMap((id) => name(id) ?? []);
  return (values) =>
    'orientations' in values
      ? proposeWording({
          orientations: values.orientations.flatMap(({ type, targets, driverId }) =>
            type === null
              ? []
              : [{ type, label: codeLabel(lists, 'orientation', type, 'fr'), targets: names(targets), driver: name(driverId) }],
          ),
          meetingCancelled: values.meetingCancelled,
          actions: [],
          levers: [],
          invited: [],
        })
      : proposeWording({
          orientations: [],
          meetingCancelled: false,
          actions: values.actions.flatMap(({ label, ownerId, recurrence }) =>
            label === null || !isCodedLabel(label, coded)
              ? []
              : [
                  {
                    label,
                    owner: name(ownerId),
                    recurrence: recurrence === 'none' ? null : codeLabel(lists, 'recurrence', recurrence, 'fr'),
                  },
                ],
          ),
          levers: values.levers.filter((lever) => lever !== 'other').map((lever) => codeLabel(lists, 'lever', lever, 'fr')),
          invited: names(values.invited),
        });
}
