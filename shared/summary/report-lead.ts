import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { ProseWriter } from './prose-writer.ts';
import type { ReportBlock } from './report.ts';
import { mostFrequent, type ReportList } from './report-list.ts';

/** « Contextes d’interpellation les plus fréquents : … », where the list has such a sentence and something stands out. */
export function leadBlocks(list: ReportList, writer: ProseWriter, words: SummaryReportWords): readonly ReportBlock[] {
  const leads = words.prose.leads[list.id];
  const unit = words.prose.unit[list.unit];
  const top = mostFrequent(list);
  if (leads === undefined || unit === undefined || top.length === 0) return [];
  return [
    writer.paragraph(`${list.id}-lead`, (figure) =>
      words.prose.most(
        top.length === 1 ? leads[0] : leads[1],
        top.map(({ label, value, key }) => ({ label, n: figure(`${list.id}:${key}`, value) })),
        unit,
      ),
    ),
  ];
}
