/** What is said of files that leave the vault, and what is written in them by their layout, in French. */
export const files = {
  /** First words of a file's name; letters, digits and hyphens only. */
  names: {
    convocation: 'convocation',
    attendance_sheet: 'feuille-de-presence',
    presentation: 'presentation-anonyme',
    minutes: 'compte-rendu',
    minutes_extract: 'extrait-compte-rendu',
    minutes_without_situations: 'compte-rendu-sans-situations',
    feedback: 'retour-saisissant',
    calendar: 'reunion',
  },
  page: (page: string, pages: string) => `Page ${page} sur ${pages}`,
  meeting: 'Réunion de la cellule',
  leavingTitle: 'Ce fichier quitte le coffre',
  leaving: 'Il ne sera plus chiffré. Rangez-le, envoyez-le et effacez-le comme un document confidentiel.',
  leavingChoice: 'Vous choisirez son dossier. Sa sortie est notée dans le journal du coffre.',
  leavingFolder: (folder: string) => `Il sera écrit dans « ${folder} ». Sa sortie est notée dans le journal du coffre.`,
  saved: (file: string, folder: string) => `« ${file} » est écrit dans « ${folder} ».`,
  notSaved: 'Rien n’a été écrit.',
  dialogTitle: 'Choisir où écrire ce document',
  dialogButton: 'Écrire ici',
  docx: 'Document Word',
  pdf: 'Document PDF',
  ics: 'Rendez-vous',
};
