import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { runCommand, useShortcut } from '#renderer/app/commands.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { isFiltered } from './list-query.ts';
import { ListFilters } from './list-filters.tsx';
import { ListSearch } from './list-search.tsx';
import { ListTable } from './list-table.tsx';
import { useReferralList } from './referral-list-store.ts';
import './referral-list.css';

/** All referrals and enquiries: search, filters, sort, counts. Codes and coded facts only; identities are never here. */
export function ReferralList() {
  const m = useMessages();
  const enter = useReferralList((list) => list.enter);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void enter();
  }, [enter]);
  useShortcut('/', () => search.current?.focus(), { label: m.referrals.focusSearch });

  return (
    <Page
      title={m.referrals.title}
      search={<ListSearch ref={search} />}
      actions={
        <Button variant="default" onClick={() => runCommand('new-enquiry')} rightSection={<Key keys="S" />}>
          {m.referrals.newEnquiry}
        </Button>
      }
    >
      <ListContent />
    </Page>
  );
}

function ListContent() {
  const m = useMessages();
  const { ready, failure, total, filters, clear, reload } = useReferralList();
  if (!ready) return failure ? <ListFailure text={errorText(m, failure)} onRetry={() => void reload()} /> : null;
  if (total === 0 && !isFiltered(filters)) {
    return (
      <EmptyState
        title={m.referrals.emptyTitle}
        action={
          <Button onClick={() => navigate('/saisines/nouvelle')} rightSection={<Key keys="N" />}>
            {m.referrals.newReferral}
          </Button>
        }
      >
        <p>{m.referrals.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <div className="referral-list">
      <ListFilters />
      {failure && <ListFailure text={errorText(m, failure)} onRetry={() => void reload()} />}
      {total === 0 ? (
        <EmptyState
          title={m.referrals.nothingTitle}
          action={
            <Button variant="default" onClick={clear}>
              {m.referrals.clearFilters}
            </Button>
          }
        >
          <p>{m.referrals.nothingText}</p>
        </EmptyState>
      ) : (
        <ListTable />
      )}
    </div>
  );
}

function ListFailure({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  const m = useMessages();
  return (
    <Notice tone="danger" title={m.referrals.failedTitle}>
      <div className="notice-row">
        <span>{text}</span>
        <Button variant="default" size="compact-md" onClick={onRetry}>
          {m.common.retry}
        </Button>
      </div>
    </Notice>
  );
}
