/** Words of the change from one vault to another, in French. */
export const vaults = {
  title: 'Changer de coffre',
  lead: (label: string) =>
    `« ${label} » est d’abord verrouillé : ce que vous tapez y est gardé, le vidéoprojecteur devient blanc. Rien n’en passe dans l’autre coffre.`,
  open: (label: string) => `Verrouiller et ouvrir ${label}`,
  demonstration: 'Démonstration',
  missing: 'Introuvable : dossier déplacé ou support débranché',
  none: 'Aucun autre coffre n’a été ouvert sur cet ordinateur. Verrouillez celui-ci pour en créer ou en ouvrir un autre depuis le premier écran.',
  elsewhere: 'Un coffre qui n’est pas dans cette liste s’ouvre depuis le premier écran.',
  lock: 'Verrouiller et revenir au premier écran',
};
