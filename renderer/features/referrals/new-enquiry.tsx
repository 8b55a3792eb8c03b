import { useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { EnquiryForm } from './enquiry-form.tsx';
import { useReferralList } from './referral-list-store.ts';
import { useSaid } from '#renderer/client/said.ts';
import { SavedWord } from './saved-word.tsx';
import './phone.css';

/**
 * The panel of a sollicitation ponctuelle, ten seconds from anywhere: the key `S`, or `runCommand('new-enquiry')`. Belongs once into the
 * frame, around every screen; it also says what was just saved.
 * `openFirst`: it was asked for before it was read.
 */
export function NewEnquiry({ openFirst = false }: { readonly openFirst?: boolean }) {
  const m = useMessages();
  const [open, setOpen] = useState(openFirst);
  useCommand({ id: 'new-enquiry', scope: 'app', label: null, keys: 'S', run: () => setOpen(true) });
  return (
    <>
      {open && (
        <Panel title={m.phone.enquiryTitle} onClose={() => setOpen(false)}>
          <p className="section-description">{m.phone.kindEnquiryHint}</p>
          <EnquiryForm
            onCancel={() => setOpen(false)}
            onSaved={({ reference }) => {
              setOpen(false);
              useSaid.getState().say(m.phone.enquirySaved(reference));
              const list = useReferralList.getState();
              if (list.ready) void list.reload();
            }}
          />
        </Panel>
      )}
      <SavedWord />
    </>
  );
}
