/** Words of the trash and of former texts, in French. */
export const history = {
  trash: {
    title: 'Corbeille',
    description:
      'Notes et brouillons jetés : gardés 30 jours, puis supprimés à l’ouverture du coffre. Ils suivent le dossier lorsqu’il est effacé.',
    empty: {
      title: 'La corbeille est vide',
      text: 'Ici viendront les notes supprimées et les brouillons jetés, le temps de changer d’avis.',
    },
    columns: { what: 'Élément', beginning: 'Début', removed: 'Jeté le', gone: 'Supprimé le', actions: 'Actions' },
    note: (reference: string, date: string) => `Note du ${date} (${reference})`,
    draft: (form: string, reference: string | null) => (reference === null ? `Brouillon : ${form}` : `Brouillon : ${form} (${reference})`),
    restore: 'Restaurer',
    remove: 'Supprimer',
    of: (action: string, what: string) => `${action} : ${what}`,
    restored: (what: string) => `Restauré : ${what}`,
    removed: (count: number) => (count === 1 ? '1 élément supprimé' : `${count} éléments supprimés`),
    emptyAll: 'Vider la corbeille',
    ask: 'Vider la corbeille ?',
    asked: 'Ce qui s’y trouve ne pourra plus être retrouvé.',
  },
  former: {
    title: (count: number) => (count === 1 ? 'Versions antérieures (1 texte)' : `Versions antérieures (${count} textes)`),
    description: 'Ce qui était écrit avant d’être modifié. Ces versions sont effacées avec le dossier.',
    kinds: { note: 'Note', exchange: 'Échange', decision: 'Décision' },
    fields: {
      text: 'texte',
      asked: 'demande',
      answered: 'réponse',
      disclosed: 'ce qui a été dit',
      public_wording: 'libellé publiable',
      public_note: 'note publiable',
      comment: 'commentaire',
    } as Readonly<Record<string, string>>,
    line: (kind: string, field: string) => `${kind}, ${field}`,
    replaced: (when: string, by: string | null) => (by === null ? `remplacé le ${when}` : `remplacé le ${when} avec la clé « ${by} »`),
  },
};
