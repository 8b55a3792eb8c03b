import type { LocalDate } from '#shared/dates/local-date.ts';
import { fold } from '#shared/text/fold.ts';

/** A permanent member that may host. */
export interface PossibleHost {
  readonly structureId: number;
  readonly name: string;
}

/** A meeting that was hosted, or is planned to be: a turn that is promised counts as taken. */
export interface Hosted {
  readonly structureId: number;
  readonly on: LocalDate;
}

export interface HostTurn extends PossibleHost {
  readonly lastHostedOn: LocalDate | null;
  readonly times: number;
}

/**
 * Permanent members in the order of their turn (domain.md, section 1: the host changes in turn): who never hosted, then who hosted the
 * longest ago; of two who are equal, by name.
 */
export function hostOrder(history: readonly Hosted[], permanentMembers: readonly PossibleHost[]): HostTurn[] {
  return permanentMembers
    .map((member) => {
      const days = history.filter((hosted) => hosted.structureId === member.structureId).map((hosted) => hosted.on);
      return { ...member, lastHostedOn: days.toSorted().at(-1) ?? null, times: days.length };
    })
    .sort(
      (a, b) =>
        (a.lastHostedOn ?? '').localeCompare(b.lastHostedOn ?? '') ||
        fold(a.name).localeCompare(fold(b.name)) ||
        a.structureId - b.structureId,
    );
}

/** Whose turn it is; `null` when nobody may host. */
export function nextHost(history: readonly Hosted[], permanentMembers: readonly PossibleHost[]): HostTurn | null {
  return hostOrder(history, permanentMembers)[0] ?? null;
}
