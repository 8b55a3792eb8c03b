/** The native menu, in French. An `&` marks the letter that opens an entry with Alt. */
export const menu = {
  file: '&Fichier',
  print: 'Imprimer…',
  quit: 'Quitter',
  edit: '&Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  go: 'A&ller à',
  vault: '&Coffre',
  view: '&Affichage',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Taille normale',
  fullScreen: 'Plein écran',
  help: 'Aid&e',
  /** Dialog of the folder in which a new vault is made. */
  chooseFolderToCreate: 'Choisir où ranger le nouveau coffre',
  /** Dialog of the folder of a vault that exists. */
  chooseFolderToOpen: 'Choisir le dossier du coffre',
  /** Dialog of the folder in which backups or exports are put. */
  chooseFolderOfBackups: 'Choisir un dossier hors du coffre',
  chooseBackup: 'Choisir une sauvegarde',
  chooseThisFile: 'Choisir ce fichier',
  backups: 'Sauvegardes et passations',
  choose: 'Choisir ce dossier',
};
