import { type ReactNode, useId } from 'react';
import type { ReportBlock, ReportChart as Chart, ReportTable, SummaryReport } from '#shared/summary/report.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { ReportChart } from '#renderer/components/report-chart.tsx';
import { useSummaryWords } from '../use-summary-words.ts';
import { ReportTableView } from './report-table-view.tsx';
import './report-view.css';

interface ReportViewProps {
  readonly report: SummaryReport;
  /** Everything, or the charts with their tables. */
  readonly only?: 'charts';
  /** Tables that the page shows in another way, by their id: what stands in their place. */
  readonly instead?: Readonly<Record<string, ReactNode>>;
}

/** A report in reading order; each chart has its table beside it. */
export function ReportView({ report, only, instead = {} }: ReportViewProps) {
  const sections = report.sections
    .map((section) => ({ ...section, parts: partsOf(section.blocks).filter((part) => only === undefined || part.kind === 'chart') }))
    .filter(({ parts }) => parts.length > 0);
  const meanings = new Map(report.definitions.map(({ name, text }) => [name, text]));
  return (
    <div className="report">
      {sections.map(({ id, title, parts }) => (
        <ReportSection key={id} id={id} title={title}>
          {parts.map((part, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a part of a report is its place
            <Part key={index} part={part} instead={instead} meanings={meanings} />
          ))}
        </ReportSection>
      ))}
    </div>
  );
}

/** The place of a section on the page, so that the contents can lead to it. */
export const sectionAnchor = (id: string) => `bilan-${id}`;

function ReportSection({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section id={sectionAnchor(id)} className="section report-section" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

type ReportPart =
  | { readonly kind: 'chart'; readonly chart: Chart; readonly table: ReportTable | null }
  | { readonly kind: 'block'; readonly block: ReportBlock };

/** Blocks in their order, a chart and its table of the same section together. */
export function partsOf(blocks: readonly ReportBlock[]): ReportPart[] {
  const tables = new Map(blocks.flatMap((block) => (block.type === 'table' ? [[block.id, block]] : [])));
  const beside = new Set(blocks.flatMap((block) => (block.type === 'chart' ? [block.tableId] : [])));
  const given = new Set<string>();
  return blocks.flatMap((block): ReportPart[] => {
    if (block.type === 'chart') {
      // Two charts of one table: it stands beside the first.
      const table = given.has(block.tableId) ? null : (tables.get(block.tableId) ?? null);
      given.add(block.tableId);
      return [{ kind: 'chart', chart: block, table }];
    }
    return block.type === 'table' && beside.has(block.id) ? [] : [{ kind: 'block', block }];
  });
}

interface Around {
  readonly instead: Readonly<Record<string, ReactNode>>;
  /** Definitions of the report by the name of what is counted. */
  readonly meanings: ReadonlyMap<string, string>;
}

function Part({ part, ...around }: Around & { readonly part: ReportPart }) {
  const words = useSummaryWords().report;
  if (part.kind === 'block') return <Block block={part.block} {...around} />;
  return (
    <div className="report-pair">
      <ReportChart chart={part.chart} />
      {part.table ? <ReportTableView table={part.table} /> : <p className="quiet">{words.elsewhere}</p>}
    </div>
  );
}

function Block({ block, instead, meanings }: Around & { readonly block: ReportBlock }) {
  switch (block.type) {
    case 'heading':
      // The section has the page's second level.
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return <p className="report-paragraph">{block.text}</p>;
    case 'notice':
      return <Notice tone="info">{block.text}</Notice>;
    case 'table':
      // A list has one definition for all its lines; a table of different things has one for each.
      return instead[block.id] ?? <ReportTableView table={block} {...(block.definition === null && { meanings })} />;
    case 'chart':
      return <ReportChart chart={block} />;
  }
}
