import process from 'node:process';

/** Read before anything else of a process (NODE_OPTIONS), it makes every clock of it stand at CELLULE_TEST_CLOCK; timers go on. */
const stands = Date.parse(process.env['CELLULE_TEST_CLOCK'] ?? '');

class StandingDate extends Date {
  constructor(...given: unknown[]) {
    // Whatever else a date is made of stays as it is.
    super(...((given.length === 0 ? [stands] : given) as [number]));
  }

  static override now(): number {
    return stands;
  }
}

if (Number.isFinite(stands)) globalThis.Date = StandingDate as DateConstructor;
