import { expect } from 'vitest';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { journalCatalogues } from '#shared/messages/journal-catalogue.ts';
import { ask } from '../ask.ts';
import type { Hands } from '../hands.ts';
import type { Look } from '../look.ts';
import { frame } from '../screens/frame.ts';
import { searchScreen } from '../screens/search.ts';
import { plain } from '../words.ts';
import { person, week } from './week.ts';

const journal = journalCatalogues.fr;

/** Words, filters, and a person: asked for explicitly, and then seen in the journal, without the words typed. */
export async function wednesday(hands: Hands, look: Look): Promise<void> {
  const { page } = hands;
  const search = searchScreen(hands);
  await search.open();
  await search.finds('volets ferm', [week.reference()]);
  await look.panel('week-wednesday-search');
  await search.finds('suivie rendez-vous manques', [week.reference()]);
  await search.finds('niveau:2 année:2019-2021 type:saisine', ['2021-04', '2020-03', '2019-04']);
  await look.panel('week-wednesday-filters');
  await search.finds(`niveau:1 année:2020`, ['2020-02', '2020-01']);

  await search.finds(person.lastName, []);
  await search.withIdentities();
  expect(await search.persons(person.lastName)).toEqual([`${person.lastName} ${person.firstName}`]);
  await look.panel('week-wednesday-person');
  await search.withIdentities();
  await search.finds('volets', [week.reference()]);
  await search.openFirst(week.reference());

  await frame(hands).command(commandCatalogues.fr.names['go-journal']);
  const table = page.getByRole('table', { name: journal.title });
  const line = table.getByRole('row').filter({ hasText: journal.operations['search.identities'] ?? '' });
  await line.filter({ hasText: journal.facts['found']?.('1') ?? '' }).waitFor();
  await look.panel('week-wednesday-journal');
  expect(plain(await table.innerText())).not.toContain(person.lastName);
  const { rows } = await ask(page, 'journal.list', { filters: {}, offset: 0, limit: 100 });
  expect(rows.filter(({ operation }) => operation === 'search.identities')).toHaveLength(1);
}
