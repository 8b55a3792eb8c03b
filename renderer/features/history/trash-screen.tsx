import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { historyCatalogues } from '#shared/messages/history-catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { onUndone } from '#renderer/client/undone.ts';
import { ConfirmErase } from '#renderer/components/confirm-erase.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { VaultPages } from '#renderer/components/vault-pages.tsx';
import { useSaid } from '#renderer/client/said.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import './history.css';

type Item = OutputOf<'trash.list'>['items'][number];

/** Notes and drafts that were thrown away: taken back, or removed for good. Codes and first words only. */
export function TrashScreen() {
  const m = useMessages();
  const language = useLanguage();
  const words = historyCatalogues[language].trash;
  const [items, setItems] = useState<readonly Item[] | null>(null);
  const [failure, setFailure] = useState<ErrorEnvelope | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    try {
      setItems((await call('trash.list', {})).items);
    } catch (error) {
      setFailure(envelopeOf(error));
    }
  }, []);
  useEffect(() => {
    void load();
    return onUndone(() => void load());
  }, [load]);
  const attempt = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      useSaid.getState().say(await work());
      setFailure(null);
    } catch (error) {
      setFailure(envelopeOf(error));
    }
    setBusy(false);
    setAsking(false);
    await load();
  };
  const nameOf = (item: Item): string => {
    if (item.kind === 'note') return words.note(item.reference ?? '', item.on === null ? '' : formatDate(item.on, language));
    const forms: Readonly<Record<string, string>> = m.today.drafts.forms;
    return words.draft(forms[item.form ?? ''] ?? m.today.drafts.unnamed, item.reference);
  };
  const restore = (item: Item) =>
    attempt(async () => {
      await call('trash.restore', { id: item.id });
      return words.restored(nameOf(item));
    });
  const empty = (id: number | null) => attempt(async () => words.removed((await call('trash.empty', { id })).removed));
  const some = items !== null && items.length > 0;
  useShortcut(null, () => setAsking(true), { label: words.emptyAll, when: some && !asking });

  return (
    <Page
      title={words.title}
      actions={
        some && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.emptyAll}
          </Button>
        )
      }
    >
      <VaultPages />
      <p className="section-description">{words.description}</p>
      {failure && <Notice tone="danger">{errorText(m, failure)}</Notice>}
      {items?.length === 0 && (
        <EmptyState title={words.empty.title}>
          <p>{words.empty.text}</p>
        </EmptyState>
      )}
      {some && (
        <TableFrame>
          <table className="trash-table">
            <thead>
              <tr>
                <th scope="col">{words.columns.what}</th>
                <th scope="col">{words.columns.beginning}</th>
                <th scope="col">{words.columns.removed}</th>
                <th scope="col">{words.columns.gone}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.columns.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    {item.referralId === null ? nameOf(item) : <a href={`#/saisines/${item.referralId}`}>{nameOf(item)}</a>}
                  </th>
                  <td>{item.beginning}</td>
                  <td>{formatDate(localDateOf(new Date(item.removedAt)), language)}</td>
                  <td>{formatDate(item.goneOn, language)}</td>
                  <td className="trash-actions">
                    <Button
                      variant="default"
                      size="compact-md"
                      disabled={busy}
                      aria-label={words.of(words.restore, nameOf(item))}
                      onClick={() => void restore(item)}
                    >
                      {words.restore}
                    </Button>
                    <Button
                      variant="subtle"
                      size="compact-md"
                      disabled={busy}
                      aria-label={words.of(words.remove, nameOf(item))}
                      onClick={() => void empty(item.id)}
                    >
                      {words.remove}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {asking && (
        <ConfirmErase title={words.ask} busy={busy} onCancel={() => setAsking(false)} onConfirm={() => void empty(null)}>
          <p>{words.asked}</p>
        </ConfirmErase>
      )}
    </Page>
  );
}
