import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { localDateOf } from '#shared/dates/local-date.ts';
import { type AppDriver, root } from '../drivers/app-driver.ts';
import { ask } from './ask.ts';
import { axeFindings } from './axe.ts';
import { handsOn } from './hands.ts';
import { lookAt } from './look.ts';
import { frame } from './screens/frame.ts';
import { pageAt } from './screens/page-at.ts';
import { welcomeScreen } from './screens/welcome.ts';

/** A page that needs what takes a journey to make: the summary's own journey looks at it. */
const ELSEWHERE = ['/bilan/registre/1'];

/** The addresses of the app, one for each route; `at` are numbers of records of the demonstration. */
export function addresses(at: { readonly meeting: number; readonly slip: number; readonly decided: number }): readonly string[] {
  return [
    '/aujourdhui',
    '/recherche',
    '/saisines',
    '/saisines/nouvelle',
    '/saisines/1',
    '/saisines/1/droits',
    `/saisines/${at.decided}/lettre`,
    '/reunions',
    '/reunions/conventions',
    '/reunions/leviers-manquants',
    `/reunions/${at.meeting}`,
    `/reunions/${at.meeting}/animer`,
    `/reunions/${at.meeting}/compte-rendu`,
    '/annuaire',
    '/annuaire/nouvelle',
    '/annuaire/1',
    '/bilan',
    '/bilan/publier',
    '/bilan/registre',
    '/bilan/verifier',
    '/bilan/comparer',
    '/parametres',
    '/parametres/listes',
    '/parametres/modeles',
    '/parametres/en-tete',
    '/parametres/reprise',
    '/parametres/cles',
    '/parametres/passation',
    '/parametres/sauvegardes',
    '/parametres/conservation',
    `/parametres/conservation/${at.slip}`,
    '/parametres/importer',
    '/parametres/corbeille',
    '/parametres/journal',
    '/parametres/diagnostic',
    '/parametres/licences',
  ];
}

/** Enters the demonstration, with a meeting, a slip and a decided saisine. */
export async function enterWithRecords(app: AppDriver): Promise<readonly string[]> {
  const { page } = app;
  const hands = handsOn(page);
  await welcomeScreen(hands).shown();
  await welcomeScreen(hands).tryDemonstration();
  await frame(hands).entered();
  const { id: meeting } = await ask(page, 'meetings.create', {
    seriesId: null,
    on: localDateOf(new Date()),
    startsAt: '14:00',
    endsAt: '16:00',
    place: 'Salle du conseil',
    hostId: null,
  });
  await ask(page, 'meetings.convene', { meetingId: meeting, on: localDateOf(new Date()) });
  const { proposed } = await ask(page, 'retention.overview', {});
  const { id: slip } = await ask(page, 'retention.prepareSlip', { files: proposed.slice(0, 1).map(({ kind, id }) => ({ kind, id })) });
  const { rows } = await ask(page, 'referrals.list', { filters: {}, sort: 'received', descending: true, offset: 0, limit: 200 });
  const decided = rows.find(({ level }) => level === 1)?.id ?? 0;
  return addresses({ meeting, slip, decided });
}

/** The routes that no address leads to; each route of renderer/app/routes.tsx is a pattern there. */
export function routesWithout(visited: readonly string[]): string[] {
  const source = fs.readFileSync(path.join(root, 'renderer/app/routes.tsx'), 'utf8');
  const patterns = [...source.matchAll(/path: \/(\S+)\/,/g)].map(([, pattern]) => (pattern ?? '').replaceAll('\\/', '/'));
  expect(patterns.length).toBeGreaterThan(30);
  return patterns.filter((pattern) => ![...visited, ...ELSEWHERE].some((each) => new RegExp(pattern).test(each)));
}

/** Every page once: it opens, nothing goes wrong in it, axe finds nothing; a picture of each. */
export async function everyRoute(app: AppDriver): Promise<void> {
  const visited = await enterWithRecords(app);
  expect(routesWithout(visited)).toEqual([]);
  const at = pageAt(handsOn(app.page), lookAt(app));
  const findings: string[] = [];
  for (const address of visited) {
    await at.open(address);
    const name = address.slice(1).replaceAll('/', '-');
    await app.screenshot(`page-${name}`);
    findings.push(...(await axeFindings(app.page)).map((finding) => `${name}: ${finding}`));
  }
  expect(findings).toEqual([]);
}
