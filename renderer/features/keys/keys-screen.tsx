import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { KeyPanel, type KeyTask } from './key-panel.tsx';
import { type KeySlot, useKeys } from './keys-store.ts';
import { LockSection } from './lock-section.tsx';
import { RenewDataKeyPanel, RenewRecoveryPanel } from './renew-panels.tsx';
import { useKeyWords } from './use-key-words.ts';
import './keys.css';

type Task = KeyTask | { readonly kind: 'renewRecovery' | 'renewDataKey' };

/** Who may open the vault, and when it closes again. */
export function KeysScreen() {
  const m = useMessages();
  const words = useKeyWords();
  const { slots, mostPassphrases, load } = useKeys();
  const [task, setTask] = useState<Task | null>(null);
  const [done, setDone] = useState<Task['kind'] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    load().catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [load, m]);
  const begin = (next: Task) => {
    setDone(null);
    setTask(next);
  };
  const close = () => setTask(null);
  const finish = (kind: Task['kind']) => {
    setTask(null);
    setDone(kind);
    void load();
  };
  const passphrases = slots?.filter(({ kind }) => kind === 'passphrase').length ?? 0;
  const full = slots !== null && passphrases >= mostPassphrases;
  return (
    <>
      <Page title={words.title} subtitle={words.lead}>
        <VaultPages />
        {failure && <Notice tone="danger">{failure}</Notice>}
        {done && <Notice tone="info">{words.done[done]}</Notice>}
        <Section
          title={words.slots.title}
          description={words.slots.text}
          actions={
            <Button disabled={full} onClick={() => begin({ kind: 'add', slot: null })}>
              {words.slots.add}
            </Button>
          }
        >
          {full && <p>{words.slots.full(mostPassphrases)}</p>}
          {slots && <SlotTable slots={slots} alone={passphrases === 1} onTask={begin} />}
          <p className="quiet">{words.slots.oldCopies}</p>
        </Section>
        <Section title={words.renewal.title} description={words.renewal.text}>
          <div>
            <Button variant="default" onClick={() => begin({ kind: 'renewDataKey' })}>
              {words.renewal.open}
            </Button>
          </div>
        </Section>
        <LockSection />
        <Section title={words.handoverLink.title} description={words.handoverLink.text}>
          <div>
            <Button variant="default" component="a" href="#/parametres/passation">
              {words.handoverLink.open}
            </Button>
          </div>
        </Section>
      </Page>
      {task?.kind === 'renewRecovery' && <RenewRecoveryPanel onClose={close} onDone={() => finish('renewRecovery')} />}
      {task?.kind === 'renewDataKey' && <RenewDataKeyPanel onClose={close} onDone={() => finish('renewDataKey')} />}
      {task && 'slot' in task && <KeyPanel task={task} onClose={close} onDone={finish} />}
    </>
  );
}

interface SlotTableProps {
  readonly slots: readonly KeySlot[];
  /** There is one passphrase only: it cannot be revoked. */
  readonly alone: boolean;
  readonly onTask: (task: Task) => void;
}

function SlotTable({ slots, alone, onTask }: SlotTableProps) {
  const words = useKeyWords().slots;
  const language = useLanguage();
  const demonstration = useSession((session) => session.vault?.demonstration ?? false);
  return (
    <TableFrame>
      <table className="key-slots" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => {
            const name = slot.label ?? (slot.kind === 'recovery' ? words.kinds.recovery : words.unnamed);
            const button = (label: string, task: Task) => (
              <Button variant="subtle" size="compact-md" aria-label={words.of(label, name)} onClick={() => onTask(task)}>
                {label}
              </Button>
            );
            return (
              <tr key={slot.id}>
                <th scope="row">
                  {name}
                  {slot.inUse && <span className="quiet"> ({words.inUse})</span>}
                </th>
                <td>{words.kinds[slot.kind]}</td>
                <td>{formatDate(localDateOf(new Date(slot.since)), language)}</td>
                <td className="key-actions">
                  {slot.kind === 'recovery' ? (
                    button(words.renew, { kind: 'renewRecovery' })
                  ) : (
                    <>
                      {!demonstration && button(words.change, { kind: 'change', slot })}
                      {button(words.rename, { kind: 'rename', slot })}
                      {!alone && button(words.revoke, { kind: 'revoke', slot })}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
