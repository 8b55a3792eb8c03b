import type { meetingLacks } from '#shared/contract/today-group.ts';

/** What the first screen says beside what waits: the next meeting, agreements that end, releases to explain; and its small forms. In French. */
export const day = {
  meeting: {
    title: 'Prochaine réunion',
    on: (date: string, time: string | null) => (time === null ? date : `${date} à ${time}`),
    situations: (count: number) => (count === 0 ? 'aucune situation inscrite' : count === 1 ? '1 situation' : `${count} situations`),
    ready: 'Rien ne manque.',
    lacks: {
      time: () => 'heure à fixer',
      place: () => 'lieu à fixer',
      host: () => 'hôte à désigner',
      agenda: () => 'ordre du jour à écrire',
      presentation: (count: number) => (count === 1 ? '1 situation sans présentation' : `${count} situations sans présentation`),
      convening: () => 'convocation à envoyer',
      frozen: (count: number) =>
        count === 1 ? '1 situation gelée par une opposition, à retirer' : `${count} situations gelées par une opposition, à retirer`,
      attendance: () => 'participants à inscrire',
      charter: (count: number) => (count === 1 ? '1 charte à faire signer' : `${count} chartes à faire signer`),
    } satisfies Record<(typeof meetingLacks)[number], (count: number) => string>,
    missing: 'À compléter :',
  },
  ending: {
    title: 'Conventions et chartes qui s’achèvent',
    kinds: { convention: 'Convention', charter: 'Charte' },
    until: (date: string) => `jusqu’au ${date}`,
  },
  toExplain: {
    title: 'Bilans sortis à expliquer',
    line: (from: string, to: string, count: number) =>
      `Période du ${from} au ${to} : ${count === 1 ? '1 situation a changé depuis' : `${count} situations ont changé depuis`}`,
    published: (date: string) => `sorti le ${date}`,
  },
  postpone: {
    title: 'Reporter',
    week: 'Dans 7 jours',
    month: 'Dans 30 jours',
    on: 'À un autre jour',
    submit: 'Reporter à ce jour',
  },
  delegate: {
    title: 'Confier à une structure',
    to: 'Structure',
    submit: 'Confier',
    coordination: 'Rendre à la coordination',
    someone: 'la coordination',
  },
  result: { title: 'Retour reçu', text: 'Ce qu’est devenue l’orientation', submit: 'Noter le retour' },
};
