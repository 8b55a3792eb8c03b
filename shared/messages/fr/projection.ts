import { plural } from '../plural.ts';

/** Words of the projector's slides, in French. They are not in the catalogue of the laptop: the projector's page loads these and no others. */
export const projection = {
  withheld: 'Texte à reprendre',
  notWritten: 'Rien n’est encore noté',
  page: (page: number, pages: number) => `${page} / ${pages}`,
  situation: (code: string) => `Situation ${code}`,
  itemTypes: {
    situation: 'Situation',
    partner_presentation: 'Présentation d’un partenaire',
    yearly_report: 'Validation du bilan annuel',
    cellule_life: 'Vie de la cellule',
  },
  confidentiality: { title: 'Rappel de confidentialité', read: 'Rappel lu' },
  attendance: {
    title: 'Autour de la table',
    here: 'là',
    notHere: 'pas là pour l’instant',
    kinds: {
      permanent: 'membre permanent',
      deputy: 'suppléance',
      invited: 'sur invitation',
      observer: 'en observation',
      person_concerned: 'personne concernée',
      representative: 'représente la personne',
    },
  },
  earlier: { title: 'Actions des réunions précédentes', empty: 'Aucune action à reprendre' },
  agenda: {
    title: 'Ordre du jour',
    minutes: (minutes: number) => `${minutes} min`,
    states: { waiting: '', current: 'en cours', done: 'terminé' },
  },
  parts: {
    facts: 'En bref',
    presentation: 'La situation',
    tried: 'Ce qui a été tenté',
    question: 'La question posée à la cellule',
  },
  levers: { title: 'Leviers d’action', chosen: 'retenu' },
  decision: { wording: 'La décision', purposes: 'Ce que la décision vise', actions: 'Les actions' },
  action: { due: (date: string) => `pour le ${date}` },
  recap: {
    title: 'Ce qui est décidé',
    more: (count: number) => `et ${plural(count, 'autre action', 'autres actions', 'fr')}, au compte rendu`,
  },
  summary: { merged: 'regroupé', nothing: '–' },
  end: { title: 'Merci', next: 'Prochaine réunion' },
};
