import type { PaperDocument } from '#shared/meeting/paper.ts';

/** A convocation and a bit of everything that papers are made of, as the vault would compose it for Poitiers in November 2022. */
export const samplePaper: PaperDocument = {
  title: 'Convocation et ordre du jour',
  subtitle: 'Cellule de concertation sur les situations psychosociales complexes — jeudi 10 novembre 2022',
  sections: [
    {
      itemId: null,
      blocks: [
        { type: 'paragraph', text: 'Vous êtes invité·e à la réunion de la cellule.\nMerci de signaler votre absence.' },
        {
          type: 'facts',
          items: [
            { label: 'Horaire', value: '14:00 – 16:30' },
            { label: 'Lieu', value: 'Hôtel de ville, salle des mariages, place du Maréchal-Leclerc' },
          ],
        },
        { type: 'notice', text: 'Ce qui est dit ici est couvert par le secret. Chacun ne partage que ce qui est strictement nécessaire.' },
        { type: 'heading', level: 1, text: 'Ordre du jour' },
        {
          type: 'table',
          columns: ['Heure', 'Point', 'Durée', 'Membres invités'],
          rows: [
            ['14:00', 'Validation du bilan annuel', '20 min', ''],
            ['14:20', 'Situation 2022-05', '45 min', 'Ekidom, UDAF, DAC-PTA'],
          ],
          blankColumns: [],
        },
      ],
    },
    {
      itemId: 4,
      blocks: [
        { type: 'heading', level: 1, text: 'Situations' },
        { type: 'heading', level: 2, text: 'Situation 2022-05' },
        { type: 'list', items: ['Maintien dans le logement', 'Concertation une fois par an'] },
        {
          type: 'table',
          columns: ['Structure', 'Qualité', 'Nom et fonction', 'Signature'],
          rows: Array.from({ length: 24 }, (_, at) => [`Structure n° ${at + 1}`, 'Membre permanent', 'Cadre de santé', '']),
          blankColumns: [3],
        },
      ],
    },
  ],
  footer: 'Document confidentiel, réservé à ses destinataires',
};

/** What somebody could have typed to break out of a page, a document or a calendar, or pasted by accident. */
export const hostileText = `</title><script>alert(1)</script><img src=x onerror=alert(2)> "q" 'a' & &lt; ]]> \u0000\u0008\ud800 \u202eabc`;

/** The same text everywhere that a paper has one. */
export const hostilePaper: PaperDocument = {
  title: hostileText,
  subtitle: hostileText,
  sections: [
    {
      itemId: null,
      blocks: [
        { type: 'heading', level: 2, text: hostileText },
        { type: 'paragraph', text: hostileText },
        { type: 'notice', text: hostileText },
        { type: 'list', items: [hostileText] },
        { type: 'facts', items: [{ label: hostileText, value: hostileText }] },
        { type: 'table', columns: [hostileText], rows: [[hostileText], []], blankColumns: [] },
      ],
    },
  ],
  footer: hostileText,
};
