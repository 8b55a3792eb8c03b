import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { useDossier, useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

type Identity = OutputOf<'person.readIdentity'>;

const noIdentity: Identity = { lastName: null, firstName: null, birthDate: null, address: null, phone: null, email: null };

/** Writes the identity down, or changes it: one that is held is read first, and that reading is recorded. */
export function IdentityPanel() {
  const { id, identityHeld } = useOpenDossier();
  const [identity, setIdentity] = useState<Identity | null>(identityHeld ? null : noIdentity);
  // Whether it was held when the panel was opened: saving it must not read it again.
  const [toRead] = useState(identityHeld);
  useEffect(() => {
    if (!toRead) return undefined;
    let gone = false;
    void useDossier.getState().attempt(async () => {
      const read = await call('person.readIdentity', { referralId: id });
      if (!gone) setIdentity(read);
    });
    return () => {
      gone = true;
    };
  }, [id, toRead]);
  return identity === null ? <Loader size="sm" /> : <IdentityForm identity={identity} isNew={!toRead} />;
}

function IdentityForm({ identity, isNew }: { readonly identity: Identity; readonly isNew: boolean }) {
  const m = useMessages().dossier.identity;
  const { save } = useMessages().common;
  const { id } = useOpenDossier();
  const form = useOperationForm<'person.saveIdentity', Identity>({
    operation: 'person.saveIdentity',
    prefix: 'identity',
    initial: identity,
    toInput: (values) => ({ referralId: id, identity: values }),
    keepsDraft: false,
  });
  return (
    <FormPanel title={isNew ? m.add : m.edit} form={form} submitLabel={save}>
      <p className="panel-text">{m.noDraft}</p>
      <TextField label={m.lastName} autoFocus {...form.field('lastName')} />
      <TextField label={m.firstName} {...form.field('firstName')} />
      <DateField label={m.birthDate} {...form.field('birthDate')} />
      <TextField label={m.address} {...form.field('address')} />
      <TextField label={m.phone} type="tel" {...form.field('phone')} />
      <TextField label={m.email} type="email" {...form.field('email')} />
    </FormPanel>
  );
}
