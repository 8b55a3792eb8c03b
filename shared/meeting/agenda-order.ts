/** The ids with one of them moved to a place (from 0; beyond the end: last). An unknown id changes nothing. */
export function moveTo(ids: readonly number[], id: number, position: number): number[] {
  if (!ids.includes(id)) return [...ids];
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(Math.min(Math.max(position, 0), others.length), 0, id);
}

/**
 * When each item begins and ends if every one takes its duration, from the meeting's start.
 * @param startsAt `HH:MM`; without it nothing can be said
 * @returns one pair for each item, in their order; past midnight the clock goes on from 00:00
 */
export function agendaTimes(
  startsAt: string | null,
  items: readonly { readonly minutes: number }[],
): { readonly startsAt: string | null; readonly endsAt: string | null }[] {
  let minute = startsAt === null ? null : minuteOf(startsAt);
  return items.map((item) => {
    const begin = minute;
    minute = minute === null ? null : minute + item.minutes;
    return { startsAt: clockOf(begin), endsAt: clockOf(minute) };
  });
}

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clockOf(minute: number | null): string | null {
  if (minute === null) return null;
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
