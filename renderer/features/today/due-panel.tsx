import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { addDays, type LocalDate } from '#shared/dates/local-date.ts';
import { dayCatalogues } from '#shared/messages/day-catalogue.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import type { Asked, DueActions } from './use-due-actions.ts';

/** The small form behind a letter: to which day, to whom, or what came of it. */
export function DuePanel({ asked, actions }: { readonly asked: Asked; readonly actions: DueActions }) {
  const m = useMessages();
  const words = dayCatalogues[useLanguage()];
  const { what, due } = asked;
  return (
    <Panel title={words[what].title} onClose={actions.close}>
      <p className="panel-quote">{actions.told(due)}</p>
      {actions.problem && <Notice tone="danger">{errorText(m, actions.problem)}</Notice>}
      {what === 'postpone' && <Postpone due={due} actions={actions} />}
      {what === 'delegate' && <Delegate due={due} actions={actions} />}
      {what === 'result' && <Result due={due} actions={actions} />}
    </Panel>
  );
}

interface FormProps {
  readonly due: Asked['due'];
  readonly actions: DueActions;
}

const onSubmit = (send: () => void) => (event: SyntheticEvent) => {
  event.preventDefault();
  send();
};

function Postpone({ due, actions }: FormProps) {
  const m = useMessages();
  const language = useLanguage();
  const words = dayCatalogues[language].postpone;
  const [on, setOn] = useState<LocalDate | null>(null);
  const { kind, referralId, recordId } = due;
  const to = (day: LocalDate) => {
    if (kind !== 'feedback' && kind !== 'action' && kind !== 'watch') return;
    void actions.run(
      () => call('today.postpone', { referralId, kind, recordId, on: day }),
      m.today.act.saidPostponed(actions.told(due), formatDate(day, language)),
    );
  };
  const inDays = (days: number) => () => to(addDays(today(), days));
  useShortcut('7', inDays(7), { scope: 'panel', label: words.week });
  useShortcut('3', inDays(30), { scope: 'panel', label: words.month });
  return (
    <form className="form-fields" onSubmit={onSubmit(() => on && to(on))}>
      <div className="due-choices">
        <Button data-autofocus onClick={inDays(7)} rightSection={<Key keys="7" />}>
          {words.week}
        </Button>
        <Button variant="default" onClick={inDays(30)} rightSection={<Key keys="3" />}>
          {words.month}
        </Button>
      </div>
      <DateField name="on" label={words.on} value={on} onChange={setOn} />
      <Button type="submit" variant="default" disabled={on === null}>
        {words.submit}
      </Button>
    </form>
  );
}

function Delegate({ due, actions }: FormProps) {
  const m = useMessages();
  const words = dayCatalogues[useLanguage()].delegate;
  const structures = useStructures((directory) => directory.all);
  const [to, setTo] = useState<number | null>(null);
  const { kind, referralId, recordId } = due;
  const give = (ownerId: number | null) => {
    if ((kind !== 'feedback' && kind !== 'action') || recordId === null) return;
    const name = structures.find(({ id }) => id === ownerId)?.name ?? words.someone;
    void actions.run(
      () => call('today.delegate', { referralId, kind, recordId, ownerId }),
      m.today.act.saidDelegated(actions.told(due), name),
    );
  };
  return (
    <form className="form-fields" onSubmit={onSubmit(() => to !== null && give(to))}>
      <StructureField name="to" label={words.to} value={to} onChange={setTo} autoFocus />
      <div className="due-choices">
        <Button type="submit" disabled={to === null}>
          {words.submit}
        </Button>
        <Button variant="default" onClick={() => give(null)}>
          {words.coordination}
        </Button>
      </div>
    </form>
  );
}

function Result({ due, actions }: FormProps) {
  const m = useMessages();
  const words = dayCatalogues[useLanguage()].result;
  const [result, setResult] = useState('');
  const send = () =>
    void actions.run(
      () => call('followUp.recordResult', { orientationId: due.recordId ?? 0, on: today(), result }),
      m.today.act.saidDone(actions.told(due)),
    );
  return (
    <form
      className="form-fields"
      onSubmit={onSubmit(send)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && result.trim() !== '') send();
      }}
    >
      <TextAreaField name="result" label={words.text} value={result} onChange={setResult} required autoFocus />
      <Button type="submit" disabled={result.trim() === ''} rightSection={<Key keys="Ctrl+Enter" />}>
        {words.submit}
      </Button>
    </form>
  );
}
