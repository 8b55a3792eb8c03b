/** Words of the page of licences, in French. */
export const licences = {
  title: 'Licences',
  text: 'L’application est un logiciel libre (EUPL 1.2). Elle est faite avec les logiciels libres suivants ; chacun garde la licence de ses auteurs.',
  count: (n: number) => `${n} logiciels`,
  noText: 'Le texte de cette licence n’est pas joint par ses auteurs ; son nom ci-dessus le désigne.',
};
