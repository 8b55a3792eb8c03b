/** Words of the guided tour of the demonstration, in French. A key stands between backticks. */
export const tour = {
  title: 'Visite guidée',
  begin: 'Commencer la visite guidée (dix minutes)',
  resume: 'Reprendre la visite guidée',
  again: 'Revoir la visite guidée',
  progress: (step: number, of: number) => `${step} sur ${of}`,
  attempt: 'À essayer :',
  done: 'Fait',
  next: 'Suivant',
  previous: 'Précédent',
  leave: 'Arrêter la visite',
  close: 'Fermer la visite',
  focus: 'Aller à la visite guidée',
  focusHint: 'revient ici',
  steps: {
    today: {
      title: 'Aujourd’hui',
      look: 'C’est le premier écran du matin : ce qui est dû, ce qui est en retard, la prochaine réunion et ce qui lui manque. Des codes, jamais un nom.',
      attempt: '`ArrowDown` entre dans la liste, `Enter` ouvre la première ligne.',
      go: 'Aller à Aujourd’hui',
    },
    call: {
      title: 'Le téléphone sonne',
      look: 'Tout tient sur une page, dans l’ordre de l’appel ; trois champs seulement sont nécessaires. La colonne de droite dit ce qu’il reste à demander.',
      attempt: 'notez un appel inventé d’un bailleur (EKIDOM, par exemple), puis `Ctrl+Enter`. Depuis n’importe quel écran, `N` y mène.',
      go: 'Prendre un appel',
    },
    exchange: {
      title: 'Les échanges et l’accord',
      look: 'Le travail de tous les jours : demander à chaque partenaire, sans identité tant que la personne n’a pas donné son accord. L’accord, à droite, ouvre ou ferme ce qui peut être partagé.',
      attempt: '`E` note un échange avec l’hôpital (CHHL) et le DAC à la fois.',
      go: 'Ouvrir la saisine',
    },
    decide: {
      title: 'Décider au niveau 1',
      look: 'La plupart des saisines s’arrêtent là : une orientation, sans réunion. Le libellé publiable est la seule phrase qui pourra sortir de la cellule.',
      attempt: '`P` note la pré-évaluation, puis `D` décide : une orientation, et relisez le libellé proposé.',
      go: 'Ouvrir la saisine',
    },
    find: {
      title: 'Retrouver',
      look: 'Le début des mots suffit, avec ou sans accents ; des filtres se tapent avec les mots. Les identités ne sont cherchées que si vous le demandez, et le journal le retient.',
      attempt: 'cherchez « niveau:2 », ou « voisin année:2022 ».',
      go: 'Chercher',
    },
    prepare: {
      title: 'Préparer une réunion',
      look: 'La réunion est l’exception. L’ordre du jour, qui vient, qui est habilité à entendre quoi, et ce qui manque encore.',
      attempt:
        'ouvrez la situation de l’ordre du jour et écrivez-en la présentation : le gardien relit ce qui pourrait désigner quelqu’un.',
      go: 'Ouvrir la réunion',
    },
    project: {
      title: 'Projeter',
      look: 'La salle ne voit que des diapositives faites pour elle : le code de la situation, jamais d’identité. `B` masque, `F` fige.',
      attempt: 'commencez la réunion, puis « Projeter ».',
      go: 'Animer la réunion',
    },
    meeting: {
      title: 'La décision en réunion',
      look: 'Le tour de table, ce qui a été essayé, les leviers, la décision et ses actions : chaque page avance avec la réunion. Tout s’enregistre à mesure.',
      attempt: 'avancez avec `Alt+PageDown` jusqu’à la décision, et écrivez son libellé.',
      go: 'Reprendre la réunion',
    },
    summary: {
      title: 'Le bilan',
      look: 'Les chiffres exacts, pour vous seulement : chacun dit ce qu’il compte. Six lignes suffisent à reconnaître quelqu’un, c’est pourquoi rien d’ici ne se diffuse.',
      attempt: 'choisissez l’année 2022 : c’est ce que Poitiers a publié.',
      go: 'Ouvrir le bilan',
    },
    publish: {
      title: 'Publier',
      look: 'Ce qui sort est contrôlé : de petites lignes sont regroupées, et l’écran montre l’avant et l’après. Préparer ne publie rien.',
      attempt: 'choisissez une période, puis `Ctrl+Enter`, et lisez ce qui a été regroupé.',
      go: 'Préparer une publication',
    },
    safe: {
      title: 'Le coffre fermé',
      look: 'Une phrase secrète, une clé de secours sur papier, des sauvegardes vérifiées toutes seules. Verrouiller efface l’écran et garde ce que vous étiez en train d’écrire.',
      attempt: '`Ctrl+L` verrouille ; rouvrez la démonstration, la visite est encore là.',
      go: 'Voir les clés',
    },
  },
  end: {
    title: 'Vous avez fait le tour',
    look: 'Pour commencer pour de vrai : verrouillez, « Autres coffres », puis « Créer un coffre ». `F1` ouvre le guide, au chapitre de l’écran où vous êtes.',
  },
};
