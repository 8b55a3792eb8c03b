import { powerMonitor } from 'electron';

/** What the machine would tell, as a test sends it. */
const machineEvents = ['suspend', 'resume', 'lock-screen', 'shutdown'] as const;
export type MachineEvent = (typeof machineEvents)[number];

/**
 * The flavour of the tests hears from whoever started it what a machine under a test never tells: that it goes to sleep, that its session is
 * locked. Nothing of this is in the product: `__TEST_FLAVOUR__` is a constant of the build.
 */
export function listenToTests(): void {
  process.on('message', (message) => {
    const event = machineEvents.find((known) => known === message);
    if (event) powerMonitor.emit(event);
  });
}
