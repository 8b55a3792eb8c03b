import { useMessages } from '#renderer/client/use-messages.ts';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { formPart } from '#renderer/components/referral-facts/form-part.ts';
import { PersonFields } from '#renderer/components/referral-facts/person-fields.tsx';
import { RequestField } from '#renderer/components/referral-facts/request-fields.tsx';
import { SubjectFields } from '#renderer/components/referral-facts/subject-fields.tsx';
import { SurroundingsFields } from '#renderer/components/referral-facts/surroundings-fields.tsx';
import { UrgencyFields } from '#renderer/components/referral-facts/urgency-fields.tsx';
import { WordsFields } from '#renderer/components/referral-facts/words-fields.tsx';
import { FormBlock } from './form-block.tsx';
import type { NewReferralValues } from './new-referral-values.ts';

/** What is asked after the call has begun, in the order of a call; blocks 2 to 6 of the form. */
export function FactsBlocks({ form }: { readonly form: DraftFormState<NewReferralValues> }) {
  const { blocks } = useMessages().phone;
  const part = formPart(form, 'facts');
  return (
    <>
      <FormBlock number={2} title={blocks.request}>
        <RequestField part={part} />
        <UrgencyFields part={part} />
      </FormBlock>
      <FormBlock number={3} title={blocks.subject}>
        <SubjectFields part={part} />
      </FormBlock>
      <FormBlock number={4} title={blocks.person}>
        <PersonFields part={part} />
      </FormBlock>
      <FormBlock number={5} title={blocks.surroundings}>
        <SurroundingsFields part={part} />
      </FormBlock>
      <FormBlock number={6} title={blocks.words}>
        <WordsFields part={part} />
      </FormBlock>
    </>
  );
}
