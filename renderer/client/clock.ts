import { type LocalDate, localDateOf } from '#shared/dates/local-date.ts';

let now: () => Date = () => new Date();

/** The day at the place of the machine: business dates are proposed from it. */
export function today(): LocalDate {
  return localDateOf(now());
}

/** The instant, to say at what time something was saved. */
export function currentInstant(): Date {
  return now();
}

/** Sets the clock for a test; without an argument, back to the machine's. */
export function setClock(clock: () => Date = () => new Date()): void {
  now = clock;
}
