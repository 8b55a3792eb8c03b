/** Words of the page « En-tête », in French. */
export const letterhead = {
  title: 'En-tête des documents',
  intro:
    'Ce qui figure en haut de chaque document : lettre, convocation, compte rendu, bordereau, fiche, bilan. Rien n’est obligatoire ; le nom de la cellule reste sous le titre.',
  address: {
    title: 'Adresse',
    text: 'Quatre lignes au plus : le service, l’adresse, le téléphone, le courriel.',
    line: (n: number) => `Ligne ${n}`,
    submit: 'Enregistrer l’adresse',
    saved: 'L’adresse est enregistrée. Les prochains documents la portent.',
  },
  logo: {
    title: 'Logo',
    text: 'Une image PNG ou JPEG, de 512 Ko et 2 000 pixels de côté au plus. Seuls ses pixels entrent dans le coffre : l’auteur, le lieu et l’appareil qu’une image peut contenir sont retirés.',
    none: 'Aucun logo.',
    choose: 'Choisir une image…',
    replace: 'Remplacer l’image…',
    file: 'Chemin de l’image',
    fileHint: 'Par exemple /home/moi/Images/logo.png',
    take: 'Prendre cette image',
    taken: 'Le logo est dans le coffre. Les prochains documents le portent.',
    remove: 'Retirer le logo',
    removed: 'Le logo est retiré.',
    size: (width: number, height: number, paper: string) => `${width} × ${height} pixels, ${paper} sur le papier`,
    paper: (width: string, height: string) => `${width} × ${height} mm`,
    alt: 'Texte de remplacement',
    altHint: 'Lu à qui ne voit pas l’image, par exemple « Ville de Poitiers ».',
    altSubmit: 'Enregistrer ce texte',
    altSaved: 'Le texte de remplacement est enregistré.',
  },
  preview: {
    title: 'Aperçu',
    text: 'Le haut d’une lettre, comme elle sera imprimée.',
    documentTitle: 'Retour sur votre saisine 2026-01',
    body: 'Bonjour,',
    date: 'le jour de la lettre',
  },
  /** Of the logo, where the cellule has not said what it shows. */
  logoAlt: (label: string) => `Logo : ${label}`,
};
