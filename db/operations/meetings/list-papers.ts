import { formatDate } from '#shared/dates/format.ts';
import { inListOrder, stateOn } from '#shared/meeting/coverage.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { meetingCatalogues } from '#shared/messages/meetings-catalogue.ts';
import type { ReadContext } from '../context.ts';
import { readSettings } from '../settings.ts';
import { loadCharters, namedAgreements } from './agreements.ts';
import { missingResources } from './missing-resources.ts';

/** Conventions and signatures of the charter as a document, in the order of the screen; the notes stay in the vault. */
export function composeAgreementList({ store, today }: ReadContext): PaperDocument {
  const { label, language } = readSettings(store);
  const words = meetingCatalogues[language].conventions;
  const { columns } = words;
  const day = (on: string): string => formatDate(on, language);
  const agreements = inListOrder(namedAgreements(store));
  const list = (kind: 'convention' | 'charter', none: string): PaperBlock => {
    const ofKind = agreements.filter((agreement) => agreement.kind === kind);
    const person = kind === 'charter';
    return table(
      [columns.structure, ...(person ? [columns.person] : []), columns.version, columns.signedOn, columns.valid, columns.state],
      ofKind.map((each) => {
        const from = day(each.validFrom ?? each.signedOn);
        return [
          each.structureName,
          ...(person ? [each.person ?? ''] : []),
          each.version ?? '',
          day(each.signedOn),
          each.validUntil === null ? words.validFrom(from) : words.validFromTo(from, day(each.validUntil)),
          words.states[stateOn(each, today)],
        ];
      }),
      none,
    );
  };
  const charters = loadCharters(store).map(({ version, inForceFrom }) => `${version}, ${words.inForceFrom(day(inForceFrom))}`);
  return {
    title: words.title,
    subtitle: `${label} – ${day(today)}`,
    sections: [
      { itemId: null, blocks: [{ type: 'heading', level: 1, text: words.list }, list('convention', words.none)] },
      {
        itemId: null,
        blocks: [
          { type: 'heading', level: 1, text: words.charters },
          ...(charters.length > 0 ? [{ type: 'list' as const, items: charters }] : []),
          list('charter', words.noSignatures),
        ],
      },
    ],
    footer: words.footer,
  };
}

/** The register of missing resources as a document: no situation, no person, and no text that the guard finds something in. */
export function composeMissingResources(context: ReadContext): PaperDocument {
  const { label, language } = readSettings(context.store);
  const words = meetingCatalogues[language].register;
  const rows = missingResources(context).map(({ text, firstYear, lastYear, situations }) => [
    text ?? words.unspecified,
    words.years(firstYear, lastYear),
    String(situations),
  ]);
  return {
    title: words.title,
    subtitle: `${label} – ${formatDate(context.today, language)}`,
    sections: [
      {
        itemId: null,
        blocks: [
          { type: 'paragraph', text: words.text },
          table([words.columns.text, words.columns.years, words.columns.situations], rows, words.none),
        ],
      },
    ],
    footer: words.footer,
  };
}

function table(columns: string[], rows: string[][], none: string): PaperBlock {
  return rows.length === 0 ? { type: 'paragraph', text: none } : { type: 'table', columns, rows, blankColumns: [] };
}
