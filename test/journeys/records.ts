import type { InputOf } from '#shared/contract/contract.ts';

/** An assessment that proposes level 1. */
export function assessedOn(on: string): InputOf<'steps.assess'>['assessment'] {
  return {
    on,
    minutes: 30,
    channelsTried: 'yes',
    complex: 'yes',
    notEmergency: 'yes',
    missingInformation: null,
    proposal: 'level1',
    reason: null,
    emergencyToldOn: null,
  };
}
