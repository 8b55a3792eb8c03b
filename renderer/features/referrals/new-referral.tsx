import { useEffect, useRef, useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useIntake } from '#renderer/client/intake.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { CallAside } from './call-aside.tsx';
import { CallBlock, type Kind, KindField } from './call-block.tsx';
import { comebackFromAddress, enquiryFromAddress, forgetAddress } from './call-address.ts';
import { ConsentBlock } from './consent-block.tsx';
import { EnquiryForm } from './enquiry-form.tsx';
import { FactsBlocks } from './facts-blocks.tsx';
import { focusField } from './focus-field.ts';
import { intakeValues } from './intake-values.ts';
import { FormBlock } from './form-block.tsx';
import { KeepTyping } from './keep-typing.tsx';
import { missingFacts } from './missing-facts.ts';
import { createInput, emptyIdentity, firstValues, type IdentityValues, type NewReferralValues } from './new-referral-values.ts';
import { useSaid } from '#renderer/client/said.ts';
import { useLookAlikes } from './use-look-alikes.ts';
import './phone.css';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

/**
 * A saisine written down during the phone call: one page, in the order of the call, by keyboard alone. `/saisines/nouvelle?de=12`
 * begins with the situation of referral 12, which comes back.
 */
export function NewReferral() {
  const m = useMessages();
  const page = useRef<HTMLDivElement>(null);
  const [comebackFrom] = useState(comebackFromAddress);
  useEffect(forgetAddress, []);
  const [isEnquiry, setIsEnquiry] = useState(enquiryFromAddress);
  // Neither in the draft nor in a store: what identifies somebody lives as long as this screen.
  const [identity, setIdentity] = useState<IdentityValues>(emptyIdentity);
  // A date is understood by the very key press that sends the form: what is sent is the latest, not what was drawn.
  const latestIdentity = useRef(identity);
  const changeIdentity = (changed: IdentityValues) => {
    latestIdentity.current = changed;
    setIdentity(changed);
  };
  const saved = useRef<{ id: number; reference: string } | null>(null);
  const hasSectors = useSession((session) => (session.settings?.territorySectors.length ?? 0) > 0);

  // A filled fiche de saisine: what it says is on the screen, and nowhere else until something is typed or it is saved.
  const [{ initial, brought }] = useState(() => {
    const { intake, sentence } = useIntake.getState();
    const first = firstValues(today(), comebackFrom);
    return intake === null ? { initial: first, brought: null } : { initial: intakeValues(intake, first), brought: sentence };
  });
  useEffect(() => useIntake.getState().forget(), []);

  const form = useDraftForm<NewReferralValues>({
    form: 'new-referral',
    initial,
    schema: inputSchemaOf('referrals.create'),
    toInput: (values) => createInput(values, latestIdentity.current),
    submit: async (values) => {
      // The schema accepted these values just before.
      saved.current = await call('referrals.create', createInput(values, latestIdentity.current) as InputOf<'referrals.create'>);
    },
    onDone: () => {
      if (!saved.current) return;
      useSaid.getState().say(m.phone.saved(saved.current.reference));
      navigate(`/saisines/${saved.current.id}`);
    },
  });
  const lookAlikes = useLookAlikes(form.values, identity);
  const missing = missingFacts(form.values, m, hasSectors);
  const goTo = (fieldLabel: string) => focusField(page.current, fieldLabel);

  // The folded block opens by itself when it holds something, or when something in it is to be corrected; then it is the reader's.
  const [consentOpened, setConsentOpened] = useState(false);
  const consentMatters = form.values.consent.status !== null || Object.keys(form.errors).some((path) => /^(consent|identity)\b/.test(path));
  if (consentMatters && !consentOpened) setConsentOpened(true);

  const kind: Kind = isEnquiry ? 'enquiry' : form.values.comeback ? 'comeback' : 'referral';
  const choose = (next: Kind) => {
    setIsEnquiry(next === 'enquiry');
    if (next !== 'enquiry' && form.values.comeback !== (next === 'comeback')) form.set('comeback', next === 'comeback');
  };
  const kindField = <KindField key={String(isEnquiry)} value={kind} onChange={choose} autoFocus />;

  if (isEnquiry) {
    const { receivedOn, referrer, facts } = form.values;
    return (
      <Page title={m.phone.enquiryTitle} subtitle={m.phone.kindEnquiryHint}>
        <div className="phone-form">
          <EnquiryForm
            initial={{ receivedOn, referrer, channel: facts.channel, request: facts.request }}
            before={kindField}
            onSaved={({ reference }) => {
              useSaid.getState().say(m.phone.enquirySaved(reference));
              // What was typed of the call before it turned out to be a sollicitation is in it now.
              if (form.dirty) void form.abandon();
              navigate('/saisines');
            }}
          />
        </div>
      </Page>
    );
  }

  return (
    <Page
      title={m.phone.title}
      aside={
        <CallAside
          {...missing}
          lookAlikes={lookAlikes}
          onGoTo={goTo}
          onComeback={(previousReferralId) => {
            form.patch({ comeback: true, previousReferralId });
            goTo(m.facts.receivedOn);
          }}
        />
      }
      asideLabel={m.phone.missing.title}
    >
      <div ref={page} className="phone-form">
        {brought !== null && <Notice tone="info">{brought}</Notice>}
        <DraftForm form={form} label={m.phone.title} submitLabel={m.phone.submit}>
          <KeepTyping>
            <FormBlock number={1} title={m.phone.blocks.call}>
              <CallBlock form={form} kindField={kindField} />
            </FormBlock>
            <FactsBlocks form={form} />
            <FormBlock number={7} title={m.phone.blocks.consent} folded={!consentOpened}>
              <ConsentBlock form={form} identity={identity} onIdentity={changeIdentity} />
            </FormBlock>
          </KeepTyping>
        </DraftForm>
      </div>
    </Page>
  );
}
