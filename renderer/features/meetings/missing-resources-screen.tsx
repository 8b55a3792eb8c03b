import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { SaveDocument } from '#renderer/components/save-document.tsx';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useMeetingWords } from './use-meeting-words.ts';
import './meetings.css';

/** What the territory lacks, as the meetings found it: anonymous, for the steering committee. */
export function MissingResourcesScreen() {
  const m = useMessages();
  const all = useMeetingWords();
  const words = all.register;
  const [rows, setRows] = useState<OutputOf<'meetings.missingResources'> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    call('meetings.missingResources', {}).then(setRows, (error: unknown) => setFailure(errorText(m, envelopeOf(error))));
  }, [m]);
  return (
    <Page
      title={words.title}
      subtitle={words.text}
      actions={
        <Button variant="default" component="a" href="#/reunions">
          {all.back}
        </Button>
      }
    >
      {failure && <Notice tone="danger">{failure}</Notice>}
      {rows && rows.length > 0 && (
        <div className="screen-only meetings">
          <SaveDocument document={{ kind: 'missing_resources' }} formats={['pdf', 'docx', 'csv']} printable />
        </div>
      )}
      {rows?.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <TableFrame>
          <table className="data-table missing-resources" aria-label={words.title}>
            <thead>
              <tr>
                <th scope="col">{words.columns.text}</th>
                <th scope="col">{words.columns.years}</th>
                <th scope="col" className="numeric">
                  {words.columns.situations}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.text ?? ''}>
                  <th scope="row">{row.text ?? <span className="quiet">{words.unspecified}</span>}</th>
                  <td>{words.years(row.firstYear, row.lastYear)}</td>
                  <td className="numeric">{row.situations}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Page>
  );
}
