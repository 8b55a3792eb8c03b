import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useEffect } from 'react';
import { formatDate, formatLongDate, formatRelative } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { LastBackup } from '#renderer/app/backup-screens.tsx';
import { runCommand, useShortcut } from '#renderer/app/commands.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { FirstSteps, KeepingNotice, NewsLine } from '#renderer/app/vault-screens.tsx';
import { today } from '#renderer/client/clock.ts';
import { useCodeLabel, useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Due } from '#renderer/components/due.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { DraftList } from './draft-list.tsx';
import { DueButtons } from './due-buttons.tsx';
import { dueText } from './due-text.ts';
import { groupByDay } from './group-dues.ts';
import { Around, DuePanel } from './lazy-parts.ts';
import { type Overview, useToday } from './today-store.ts';
import { dueKey, type DueActions, keysOf, useDueActions } from './use-due-actions.ts';
import { WaitingList, WaitingRow } from './waiting-list.tsx';
import './today.css';

/** The first screen: what waits, the most urgent first. Codes and coded facts only. */
export function TodayScreen() {
  const m = useMessages();
  const language = useLanguage();
  const { overview, drafts, failure, load } = useToday();
  const { ref, onKeyDown, enter } = useRowKeys<HTMLDivElement>();
  useEffect(() => void load(), [load]);
  useShortcut('ArrowDown', () => enter('first'), { label: m.today.firstRow });
  const actions = useDueActions(overview?.dues ?? [], () => enter('first'));
  const beside = overview !== null && (overview.onAgenda.length > 0 || drafts.length > 0);

  return (
    <div ref={ref} onKeyDown={onKeyDown} role="presentation">
      <Page
        title={m.today.title}
        subtitle={formatLongDate(overview?.today ?? today(), language)}
        actions={
          <>
            <Button variant="default" onClick={() => runCommand('new-enquiry')} rightSection={<Key keys="S" />}>
              {m.today.newEnquiry}
            </Button>
            <NewReferralButton />
          </>
        }
        asideLabel={m.today.beside}
        aside={
          beside && (
            <>
              <OnAgenda overview={overview} />
              {drafts.length > 0 && <DraftList />}
            </>
          )
        }
      >
        {failure && (
          <Notice tone="danger">
            <div className="notice-row">
              <span>{errorText(m, failure)}</span>
              <Button variant="default" size="compact-md" onClick={() => void load()}>
                {m.common.retry}
              </Button>
            </div>
          </Notice>
        )}
        <Suspense fallback={null}>
          <FirstSteps />
          <NewsLine />
        </Suspense>
        {overview && <Waiting overview={overview} actions={actions} />}
        {actions.problem && actions.asked === null && <Notice tone="danger">{errorText(m, actions.problem)}</Notice>}
        <Suspense fallback={null}>
          <Around />
          <KeepingNotice />
          <LastBackup />
        </Suspense>
      </Page>
      <Suspense fallback={null}>{actions.asked && <DuePanel asked={actions.asked} actions={actions} />}</Suspense>
    </div>
  );
}

function NewReferralButton() {
  const m = useMessages();
  return (
    <Button onClick={() => navigate('/saisines/nouvelle')} rightSection={<Key keys="N" />}>
      {m.today.newReferral}
    </Button>
  );
}

function Waiting({ overview, actions }: { readonly overview: Overview; readonly actions: DueActions }): ReactNode {
  const m = useMessages();
  const language = useLanguage();
  const codeLabel = useCodeLabel();
  const groups = groupByDay(overview.dues, overview.today);
  if (groups.length === 0 && overview.toAssess.length === 0) {
    return (
      <EmptyState title={m.today.empty.title} action={<NewReferralButton />}>
        <p>{m.today.empty.text}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {groups.map(({ group, items }) => (
        <Section key={group} title={m.today.groups[group]}>
          <WaitingList>
            {items.map((due) => (
              <WaitingRow
                key={dueKey(due)}
                due={dueKey(due)}
                href={`#/saisines/${due.referralId}`}
                reference={due.reference}
                words={dueText(due, m, codeLabel)}
                when={due.on !== null && <Due on={due.on} />}
                action={<DueButtons due={due} actions={actions} />}
              />
            ))}
          </WaitingList>
        </Section>
      ))}
      {overview.toAssess.length > 0 && (
        <Section title={m.today.toAssess.title}>
          <WaitingList>
            {overview.toAssess.map((referral) => (
              <WaitingRow
                key={referral.referralId}
                href={`#/saisines/${referral.referralId}`}
                reference={referral.reference}
                words={m.today.toAssess.row(referral.structureName)}
                when={m.today.toAssess.received(formatRelative(referral.receivedOn, overview.today, language))}
              />
            ))}
          </WaitingList>
        </Section>
      )}
      <p className="today-keys">
        <Key keys="ArrowUp" spoken /> <Key keys="ArrowDown" spoken /> {m.today.keysHint} · <Key keys={keysOf.done} /> {m.today.act.done} ·{' '}
        <Key keys={keysOf.postpone} /> {m.today.act.postpone} · <Key keys={keysOf.delegate} /> {m.today.act.delegate}
      </p>
    </>
  );
}

function OnAgenda({ overview }: { readonly overview: Overview }) {
  const m = useMessages();
  const language = useLanguage();
  if (overview.onAgenda.length === 0) return null;
  return (
    <Section title={m.today.onAgenda.title}>
      <WaitingList>
        {overview.onAgenda.map((referral) => (
          <WaitingRow
            key={referral.referralId}
            href={`#/saisines/${referral.referralId}`}
            reference={referral.reference}
            words={referral.postponed ? m.today.onAgenda.postponed : m.today.onAgenda.waiting}
            when={m.today.onAgenda.since(formatDate(referral.since, language))}
          />
        ))}
      </WaitingList>
    </Section>
  );
}
