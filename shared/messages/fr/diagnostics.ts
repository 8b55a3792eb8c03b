/** Words of « Diagnostic », in French. */
export const diagnostics = {
  title: 'Diagnostic',
  lead: 'Si le logiciel se comporte mal, ce fichier aide la personne qui vous dépanne. Il n’est envoyé nulle part : vous le lisez, puis vous décidez.',
  what: {
    title: 'Ce qu’il contient',
    items: [
      'les versions du logiciel et du système',
      'la taille du coffre et des ordres de grandeur (« 10-99 »), jamais un nombre exact de saisines',
      'l’âge de la dernière sauvegarde, le délai de verrouillage, l’apparence choisie',
      'des codes et des compteurs depuis l’ouverture du logiciel : verrouillages, refus, durées des réponses',
    ],
    never: 'Jamais : un nom, un texte que vous avez tapé, un code de situation, un dossier de l’ordinateur, un nom de fichier.',
  },
  preview: {
    title: 'Le fichier, tel qu’il sera écrit',
    label: 'Texte du fichier',
    again: 'Le refaire',
    save: 'Enregistrer ce fichier',
  },
  memory:
    'Les compteurs ne sont gardés qu’en mémoire et disparaissent quand le logiciel se ferme. Aucun fichier de plantage n’est jamais produit.',
};
