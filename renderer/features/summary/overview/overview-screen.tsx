import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { today } from '#renderer/client/clock.ts';
import { printPage } from '#renderer/client/print.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Page } from '#renderer/components/page.tsx';
import { DefinitionsSection } from '../report/definitions-section.tsx';
import { ReportView, sectionAnchor } from '../report/report-view.tsx';
import { ScopeFields } from '../scope/scope-fields.tsx';
import { useScope } from '../scope/scope-store.ts';
import { useChosenScope } from '../scope/use-chosen-scope.ts';
import { usePeriodName, useScopeName } from '../scope/use-scope-words.ts';
import { SummaryPages } from '../summary-pages.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { YearsSection } from '../years/years-section.tsx';
import { useOverview } from './overview-store.ts';
import { RowsTable } from './rows-table.tsx';
import '../summary.css';

type View = 'all' | 'charts';

const print = () => void printPage();

/** The summary as it is inside the cellule: every indicator with its definition, the table as Poitiers publishes it, charts, past years. Exact, and marked so. */
export function OverviewScreen() {
  const m = useMessages();
  const words = useSummaryWords().overview;
  const label = useSession((session) => session.settings?.label ?? '');
  const { scope, problem, failure: scopeFailure } = useChosenScope();
  const sectors = useScope((state) => state.choices?.sectors);
  const { report, rows, scope: shown, failure, show } = useOverview();
  const [view, setView] = useState<View>('all');
  const nameOf = usePeriodName();
  const scopeName = useScopeName();
  useEffect(() => {
    if (scope) void show(scope, sectors?.find(({ code }) => code === scope.sector)?.label ?? null);
  }, [scope, sectors, show]);
  useStepYears();
  useShortcut('P', print, { label: m.common.print });
  const shownFailure = scopeFailure ?? failure;
  const period = shown ?? scope;
  const title = period ? words.titleOf(nameOf(period)) : words.title;
  return (
    <Page
      title={title}
      actions={
        <>
          <Button component="a" className="link-button" href="#/bilan/publier">
            {words.toPublish}
          </Button>
          <Button variant="default" onClick={print} rightSection={<Key keys="P" />}>
            {m.common.print}
          </Button>
        </>
      }
    >
      <SummaryPages />
      {shownFailure && <Notice tone="danger">{errorText(m, shownFailure)}</Notice>}
      <div className="summary">
        <p className="summary-printed print-only">
          {label} : {scope && scopeName(scope)}
        </p>
        <p className="summary-internal">
          <strong>{words.internal}</strong> <span>{words.internalText}</span>
        </p>
        <div className="summary-choices screen-only">
          <ScopeFields problem={problem} />
          <NativeSelect
            label={words.view}
            value={view}
            data={(['all', 'charts'] as const).map((each) => ({ value: each, label: words.views[each] }))}
            onChange={(event) => setView(event.currentTarget.value as View)}
          />
        </div>
        {scope && !report && !shownFailure && <p role="status">{words.reading}</p>}
        {report && shown && (
          <>
            {shown.to >= today() && <p className="quiet">{words.running}</p>}
            {view === 'all' && <Contents report={report} />}
            {view === 'charts' && !hasCharts(report) && <EmptyState title={words.noCharts} />}
            <ReportView
              report={report}
              {...(view === 'charts' && { only: 'charts' })}
              instead={{ 'referral-rows': <RowsTable key="rows" scope={shown} rows={rows} /> }}
            />
            {view === 'all' && rows.length === 0 && <p>{words.noRows(nameOf(shown))}</p>}
            {view === 'all' && <DefinitionsSection definitions={report.definitions} />}
            <YearsSection />
          </>
        )}
      </div>
    </Page>
  );
}

function hasCharts(report: SummaryReport): boolean {
  return report.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'chart'));
}

/** The arrow keys go from year to year, as long as one year is chosen. */
function useStepYears(): void {
  const m = useMessages();
  const { choice, choices, change } = useScope();
  const step = (by: 1 | -1) => {
    if (choice) change({ year: choice.year + by });
  };
  const one = choice?.kind === 'year';
  const year = choice?.year ?? 0;
  const years = choices?.years ?? [];
  useShortcut('ArrowLeft', () => step(-1), { label: m.year.previous, when: one && (years[0] ?? year) < year });
  useShortcut('ArrowRight', () => step(1), { label: m.year.next, when: one && (years.at(-1) ?? year) > year });
}

/** Where everything is on a long page; buttons, since the address names the screen. */
function Contents({ report }: { readonly report: SummaryReport }) {
  const words = useSummaryWords().overview;
  const goTo = (id: string) => {
    const section = document.getElementById(sectionAnchor(id));
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  return (
    <nav className="contents screen-only" aria-label={words.contents}>
      <ul>
        {report.sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
