import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { formatShortDate } from '#shared/dates/format.ts';
import { useChoices } from '#renderer/components/fields/use-choices.ts';
import { Section } from '#renderer/components/section.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { type EarlierAction, useFacilitation, useOpenMeeting } from '../meeting-store.ts';
import { ReasonForm } from '../reason-form.tsx';
import { useWords } from '../use-words.ts';

const NOT_FEASIBLE = 'not_feasible';

/** Actions of earlier meetings, which come back at the start: where each of them stands. */
export function EarlierPanel() {
  const words = useWords().earlier;
  const earlier = useFacilitation((state) => state.earlier);
  return (
    <Section title={words.title} description={words.text}>
      {earlier.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <TableFrame>
          <table className="earlier" aria-label={words.title}>
            <thead>
              <tr>
                <th scope="col">{words.code}</th>
                <th scope="col">{words.action}</th>
                <th scope="col">{words.dueOn}</th>
                <th scope="col">{words.status}</th>
              </tr>
            </thead>
            <tbody>
              {earlier.map((action) => (
                <EarlierLine key={action.actionId} action={action} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}

/** « Non réalisable » asks for its circumstances before it is noted. */
function EarlierLine({ action }: { readonly action: EarlierAction }) {
  const words = useWords().earlier;
  const meeting = useOpenMeeting();
  const { write, attempt } = useFacilitation();
  const choices = useChoices('actionStatus', [action.status]);
  const [asksWhy, setAsksWhy] = useState(false);
  const set = (status: string, circumstances: string | null) =>
    write('followUp.setActionStatus', { actionId: action.actionId, status, on: meeting.on, circumstances });
  const choose = (status: string) => {
    setAsksWhy(status === NOT_FEASIBLE);
    if (status !== NOT_FEASIBLE) void attempt(() => set(status, null));
  };
  return (
    <tr>
      <th scope="row">{action.situationCode}</th>
      <td>
        {action.label}
        <div className="quiet">{action.ownerName ?? words.coordination}</div>
      </td>
      <td>{action.dueOn === null ? '' : formatShortDate(action.dueOn)}</td>
      <td>
        <NativeSelect
          aria-label={words.update(action.label)}
          data={choices}
          value={asksWhy ? NOT_FEASIBLE : action.status}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {action.circumstances && !asksWhy && <div className="quiet">{action.circumstances}</div>}
        {asksWhy && (
          <ReasonForm
            form="facilitation.circumstances"
            subject={String(action.actionId)}
            label={words.circumstances(action.label)}
            submitLabel={words.saveCircumstances}
            onSend={async (circumstances) => {
              await set(NOT_FEASIBLE, circumstances);
              setAsksWhy(false);
            }}
          />
        )}
      </td>
    </tr>
  );
}
