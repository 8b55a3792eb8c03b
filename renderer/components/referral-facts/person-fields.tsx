import { ageBandOf } from '#shared/code-lists/age-band.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeRadio } from '../fields/code-radio.tsx';
import { CodeSelect } from '../fields/code-select.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SectorField } from './sector-field.tsx';
import type { FactsPart } from './facts-part.ts';
import './referral-facts.css';

/** Coded facts on the person concerned, none of which identifies anybody. An exact age gives the band. */
export function PersonFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  const { age } = part.values;
  const ageField = part.field('age');
  return (
    <>
      <CodeRadio list="gender" label={m.gender} {...part.field('gender')} />
      <div className="field-grid">
        <NumberField
          label={m.age}
          description={m.ageHint}
          {...ageField}
          onChange={(value) => part.patch({ age: value, ...(value === null ? {} : { ageBand: ageBandOf(value) }) })}
        />
        <CodeSelect list="ageBand" label={m.ageBand} disabled={age !== null} {...part.field('ageBand')} />
      </div>
      <SectorField label={m.territorySector} {...part.field('territorySector')} />
      <CodeSelect list="housing" label={m.housing} {...part.field('housing')} other={part.field('housingOther')} />
      <CodeSelect list="protection" label={m.protection} {...part.field('protection')} />
      <CodeRadio list="knownToPsychiatry" label={m.knownToPsychiatry} {...part.field('knownToPsychiatry')} />
    </>
  );
}
