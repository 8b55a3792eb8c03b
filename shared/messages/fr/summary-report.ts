import type { Figure } from '#shared/summary/figure.ts';
import { groupDigits, plural } from '../plural.ts';

/** French counts zero and one as singular. */
const agree = (figure: Figure, one: string, many: string): string => (figure.value < 2 ? one : many);
const counted = (figure: Figure, one: string, many: string): string => `${figure.text} ${agree(figure, one, many)}`;

/** Words of the yearly summary as a document, in French. A `Figure` is a locked number: only its agreement is decided here. */
export const summaryReport = {
  title: 'Les travaux relatifs à la cellule',
  /** Sections of what the cellule’s own template says without a heading. */
  frame: { before: 'Présentation', after: 'Pour finir' },
  subtitle: (label: string, cellule: string, period: string, sector: string | null) =>
    [`${label} : ${cellule}`, period, ...(sector === null ? [] : [`secteur ${sector}`])].join(', '),
  period: {
    year: (year: number) => `année ${year}`,
    years: (first: number, last: number) => `années ${first} à ${last}`,
    dates: (from: string, to: string) => `du ${from} au ${to}`,
  },
  /** Beginning of a sentence. */
  when: {
    year: (year: number) => `En ${year}`,
    years: (first: number, last: number) => `De ${first} à ${last}`,
    dates: (from: string, to: string) => `Du ${from} au ${to}`,
  },
  diffusion: {
    public: (threshold: number) => `Bilan anonymisé : hors totaux, aucun chiffre ne compte moins de ${threshold} personnes.`,
    copil: (threshold: number) =>
      `Bilan anonymisé pour le comité de pilotage : hors totaux, aucun chiffre ne compte moins de ${threshold} personnes.`,
    override: 'Document non anonymisé, diffusion restreinte',
    cellule: 'Données personnelles : réservé aux lecteurs habilités de la cellule, ne pas diffuser',
  },
  sections: {
    synthesis: 'L’essentiel',
    meetings: 'Les réunions de la cellule',
    activity: 'Les situations et les saisines',
    referrers: 'Qui saisit la cellule',
    persons: 'Les personnes concernées',
    contexts: 'Contextes et problématiques',
    decisions: 'Les réponses : niveaux et orientations',
    exchanges: 'Les échanges bilatéraux',
    levers: 'Les leviers d’action',
    outcomes: 'Les suites',
    crosses: 'Tableaux croisés',
    classes: 'Types de situations',
    trend: 'Évolution',
    regrouped: 'Ce qui a été regroupé',
    method: 'Comment ces chiffres sont protégés',
  },
  columns: {
    count: {
      situation: 'Situations',
      referral: 'Saisines',
      enquiry: 'Sollicitations',
      comeback: 'Ré-interpellations',
      meeting: 'Réunions',
      passage: 'Passages',
      exchange: 'Échanges',
      action: 'Actions',
      attendance: 'Présences',
      missing_resource: 'Mentions',
      delay: 'Jours',
    },
    share: (n: number) => `% des ${groupDigits(n, 'fr')} situations`,
    what: 'Ce qui est compté',
    number: 'Nombre',
    total: 'Total',
    year: 'Année',
    comment: 'Commentaire',
    source: 'Source',
    type: 'Type de situation',
    month: 'Réunion',
    referrer: 'Saisine / Sollicitation',
    decisions: 'Décisions',
    note: 'Note',
    delay: 'Délai',
    median: 'Médiane (jours)',
    least: 'Le plus court (jours)',
    greatest: 'Le plus long (jours)',
  },
  units: { situation: 'situations', referral: 'saisines', exchange: 'échanges' },
  sources: { vault: 'Comptées', typed: 'Notées à la main, avant le logiciel' },
  tables: {
    totals: 'En nombres',
    meetings: 'Réunions de la cellule',
    rows: 'Table des saisines',
    rowsDefinition: 'Une ligne par saisine, par mois de la réunion ou de la décision.',
    withoutRow: (n: number) =>
      n === 1
        ? '1 saisine est comptée sans être montrée, après une opposition ou un accord retiré.'
        : `${groupDigits(n, 'fr')} saisines sont comptées sans être montrées, après une opposition ou un accord retiré.`,
    delays: 'Délais',
    delaysDefinition: 'Jours entre les dates notées ; la médiane partage les saisines en deux moitiés.',
    crossed: (a: string, b: string) => `${a} et ${b}`,
    crossDefinition: 'Situations (personnes distinctes) ; chaque situation est comptée dans une seule case.',
    classes: 'Types de situations',
    classesDefinition: 'Chaque situation est comptée dans un seul type ; un type dit ce que ses situations ont en commun.',
    trend: 'Totaux par année',
    trendDefinition: 'Total de chaque année ; un nombre qui baisse n’est pas un échec.',
    multiple: 'Une situation peut être dans plusieurs lignes.',
    multipleShown: 'Une situation peut être dans plusieurs lignes ; les lignes qui pourraient désigner quelqu’un ne sont pas publiées.',
    rounded: 'Les pourcentages sont arrondis.',
    merged: (label: string, parts: string) => `« ${label} » réunit : ${parts}.`,
    level: (level: number) => `Niveau ${level} :`,
    purposes: (purposes: string) => `Pour : ${purposes}`,
    undecided: 'Sans décision',
  },
  /** Groups of codes that stand together. */
  group: {
    others: (first: string) => `${first} et autres, réunis`,
    ages: (from: string, to: string) => `${from} à ${to} ans`,
    agesUnder: (to: string) => `Moins de ${to} ans`,
    agesFrom: (from: string) => `${from} ans et plus`,
    or: 'ou',
    and: 'et',
    without: (label: string) => `sans « ${label} »`,
    everything: 'Toutes',
  },
  chart: {
    alternative: (kind: 'bars' | 'stacked' | 'line', values: string) =>
      `${{ bars: 'Diagramme en barres', stacked: 'Diagramme en barres empilées', line: 'Courbe' }[kind]} : ${values}. Les mêmes chiffres sont dans le tableau.`,
    value: (label: string, value: string) => `${label} : ${value}`,
    parts: (label: string, parts: readonly string[]) => `${label} (${parts.join(', ')})`,
    unknown: 'non connu',
  },
  prose: {
    brought: (when: string, sector: string | null, situations: Figure) => {
      const where = sector === null ? '' : ` pour le secteur ${sector}`;
      return situations.value === 0
        ? `${when}, aucune situation n’a été portée à la connaissance de la cellule${where}.`
        : `${when}, ${counted(situations, 'situation a été portée', 'situations ont été portées')} à la connaissance de la cellule${where}.`;
    },
    referred: (referrals: Figure, situations: Figure) =>
      situations.value === 1
        ? `Elle a fait l’objet de ${counted(referrals, 'saisine', 'saisines')}.`
        : `Elles ont fait l’objet de ${counted(referrals, 'saisine', 'saisines')}.`,
    /** What became of them, by level; codes that are shown together are said together. */
    levels: (parts: readonly { readonly codes: readonly string[]; readonly n: Figure }[]) => {
      const said: Readonly<Record<string, (n: Figure) => string>> = {
        '1': (n) => `${agree(n, 'a', 'ont')} trouvé une réponse au niveau 1, par des échanges bilatéraux`,
        '2': (n) => `${agree(n, 'a été examinée', 'ont été examinées')} en réunion (niveau 2)`,
        none: (n) => `${agree(n, 'est', 'sont')} sans décision`,
      };
      const sentence = parts
        .map(({ codes, n }) => `${n.text} ${[...new Set(codes.map((code) => (said[code] ?? said['none'])?.(n)))].join(' ou ')}`)
        .join(' ; ');
      return `Parmi elles, ${sentence}.`;
    },
    meetings: (planned: Figure, held: Figure, cancelled: Figure) => {
      if (planned.value === 0) return 'Aucune réunion de la cellule n’était prévue.';
      const were = held.value === 0 ? 'aucune n’a été tenue' : `${held.text} ${agree(held, 'a été tenue', 'ont été tenues')}`;
      const not =
        cancelled.value === 0 ? 'aucune n’a été annulée' : `${cancelled.text} ${agree(cancelled, 'a été annulée', 'ont été annulées')}`;
      return `${counted(planned, 'réunion de la cellule était prévue', 'réunions de la cellule étaient prévues')} : ${were}, ${not}.`;
    },
    enquiries: (n: Figure) =>
      n.value === 0
        ? 'Aucune sollicitation ponctuelle n’a été notée.'
        : `La cellule a aussi répondu à ${counted(n, 'sollicitation ponctuelle, comptée', 'sollicitations ponctuelles, comptées')} à part.`,
    comebacks: (n: Figure) =>
      n.value === 1
        ? `${n.text} saisine est une ré-interpellation : une situation déjà connue de la cellule est revenue.`
        : `${n.text} saisines sont des ré-interpellations : des situations déjà connues de la cellule sont revenues.`,
    residue: (n: Figure) =>
      n.value === 1
        ? `${n.text} saisine est comptée sans être montrée, après une opposition ou un accord retiré.`
        : `${n.text} saisines sont comptées sans être montrées, après une opposition ou un accord retiré.`,
    exchanges: (n: Figure) =>
      n.value === 0
        ? 'Aucun échange bilatéral n’a été noté.'
        : `${counted(n, 'échange bilatéral a été noté', 'échanges bilatéraux ont été notés')}.`,
    /** The most frequent rows of a list. `all`: they are the whole list. */
    most: (lead: string, rows: readonly { readonly label: string; readonly n: Figure }[], unit: readonly [string, string]) => {
      const said = rows.map(({ label, n }, index) => `« ${label} » (${index === 0 ? counted(n, unit[0], unit[1]) : n.text})`);
      const last = said.at(-1) ?? '';
      return `${lead} : ${said.length > 1 ? `${said.slice(0, -1).join(', ')} et ${last}` : last}.`;
    },
    unit: {
      situation: ['situation', 'situations'],
      referral: ['saisine', 'saisines'],
      passage: ['passage', 'passages'],
      exchange: ['échange', 'échanges'],
    } as Readonly<Record<string, readonly [string, string]>>,
    /** One row, several rows. */
    leads: {
      'referrer-type': ['Saisissant le plus fréquent', 'Saisissants les plus fréquents'],
      context: ['Contexte d’interpellation le plus fréquent', 'Contextes d’interpellation les plus fréquents'],
      problem: ['Problématique dominante la plus fréquente', 'Problématiques dominantes les plus fréquentes'],
      orientation: ['Orientation la plus fréquente', 'Orientations les plus fréquentes'],
      'orientation-target-type': ['Structures vers lesquelles on a le plus orienté', 'Structures vers lesquelles on a le plus orienté'],
      lever: ['Levier d’action le plus souvent retenu', 'Leviers d’action les plus souvent retenus'],
      outcome: ['Issue la plus fréquente en réunion', 'Issues les plus fréquentes en réunion'],
      'exchange-partner-type': ['Partenaires les plus souvent joints', 'Partenaires les plus souvent joints'],
    } as Readonly<Record<string, readonly [string, string]>>,
    trend: (first: number, last: number, from: Figure, to: Figure, unit: 'situation' | 'referral') => {
      const what = { situation: 'situations', referral: 'saisines' }[unit];
      return from.value === to.value
        ? `De ${first} à ${last}, le nombre de ${what} par an est le même aux deux bouts : ${from.text}.`
        : `De ${first} à ${last}, le nombre de ${what} par an est passé de ${from.text} à ${to.text}.`;
    },
    trendNeutral: 'Un nombre qui baisse n’est pas un échec : des partenaires qui s’appellent directement sont une réussite de la cellule.',
  },
  override: {
    notice: 'Document non anonymisé, diffusion restreinte : de petits nombres peuvent faire reconnaître une personne.',
    reason: (reason: string, by: string, on: string) => `Motif : ${reason} Décidé par ${by}, le ${on}.`,
    findings: (findings: string) => `Ce que le contrôle d’anonymat aurait refusé : ${findings}`,
    personal: 'Données personnelles : ce document est réservé aux lecteurs habilités et ne doit pas être diffusé.',
    readers: (readers: string) => `Lecteurs : ${readers}`,
  },
  method: {
    threshold: (threshold: number) =>
      `Hors totaux, chaque chiffre publié compte au moins ${threshold} personnes distinctes. Les catégories plus petites sont réunies à d’autres, et les lignes réunies sont marquées.`,
    joint:
      'Tous les chiffres ont été contrôlés ensemble, avec ceux des publications précédentes : aucun calcul sur eux ne fait apparaître un nombre plus petit.',
    source: 'Les tableaux, les pourcentages, les diagrammes et les phrases viennent tous du même fichier de publication.',
    check:
      'Ce fichier peut être vérifié par quiconque, sans accès au coffre : page « Vérifier un fichier » du logiciel, ou commande « npm run check-publication ».',
    beside: 'Les nombres de réunions et les totaux des années sont donnés à côté : ils ne décrivent aucun groupe de personnes.',
  },
  findings: {
    broken: 'Un nombre verrouillé a été modifié : reprenez le texte proposé, ou retirez la phrase.',
    nowhere: (typed: string) => `« ${typed} » n’est le chiffre d’aucun tableau de ce bilan.`,
    nowhereTotal: (typed: string, total: number) =>
      `« ${typed} » n’est le chiffre d’aucun tableau de ce bilan ; le total est de ${plural(total, 'situation', 'situations')}.`,
    total: (typed: string, total: number) => `« ${typed} » : le tableau dit ${plural(total, 'situation', 'situations')}.`,
    row: (typed: string, table: string, label: string, value: number) =>
      `« ${typed} » : le tableau « ${table} » dit ${groupDigits(value, 'fr')} pour « ${label} ».`,
    share: (typed: string) => `« ${typed} » n’est la part d’aucune ligne des tableaux de ce bilan.`,
    small: (typed: string, threshold: number) =>
      `« ${typed} » : un nombre de moins de ${threshold} personnes ne peut pas figurer dans ce bilan.`,
    smallShare: (typed: string, threshold: number) =>
      `« ${typed} » : cette part désigne moins de ${threshold} personnes et ne peut pas figurer dans ce bilan.`,
    none: (typed: string) => `« ${typed} » : une absence apprend quelque chose sur tous ; elle ne peut pas figurer dans ce bilan.`,
  },
};
