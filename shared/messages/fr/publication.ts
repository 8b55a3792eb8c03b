import type { CheckReason } from '#shared/publication/check-publication.ts';
import type { Explanation, Light, RefusalReason, Remedy } from '#shared/publication/explanation.ts';
import type { Finding } from '#shared/publication/audit.ts';
import type { LayoutObstacle } from '#shared/publication/layout.ts';

/**
 * Sentences of the disclosure control, in French. Placeholders: `{codes}` labels joined ("Tutelles, CCAS et Ville"), `{variable}` and `{variables}`
 * labels, `{threshold}` the least number of persons, `{date}` "12 janvier 2026", `{where}` a table's name; the others are the fields of the code they go with.
 */
export const publication = {
  explanations: {
    regrouped_small: '{codes} sont réunis : chacun compte moins de {threshold} personnes.',
    regrouped_with_larger: '{codes} sont réunis : sans cela, une ligne de moins de {threshold} personnes se retrouverait par soustraction.',
    regrouped_by_hand: '{codes} sont réunis à votre demande.',
    variable_not_shown: '« {variable} » n’est pas publié : aucun regroupement ne laisse au moins deux lignes de {threshold} personnes.',
    cross_coarsened:
      'Le tableau « {variables} » est publié avec des lignes plus larges, pour que chaque case compte au moins {threshold} personnes.',
    cross_too_small: 'Le tableau « {variables} » n’est pas publié : des cases compteraient moins de {threshold} personnes.',
    cross_not_proven: 'Le tableau « {variables} » n’est pas publié : rapproché des autres, il pourrait désigner quelqu’un.',
    classes_left_out: 'Les types de situations ne sont pas publiés : rapprochés des tableaux, ils pourraient désigner quelqu’un.',
    total_only_too_few: 'Seul le total est publié : {persons} personnes, il en faut au moins {needed}.',
    total_only_not_proven: 'Seul le total est publié : aucun tableau n’a pu être garanti.',
    total_only_overlap: 'Seul le total est publié : cette période recouvre celle de la publication du {date}.',
  } satisfies Record<Explanation['code'], string>,
  remedies: {
    pool_years: 'Réunissez plusieurs années en un seul bloc.',
    coarser_variable: 'Choisissez des lignes plus larges pour cette liste.',
    leave_out: 'Retirez ce tableau, ou un autre qui vous est moins utile.',
  } satisfies Record<Remedy, string>,
  refusals: {
    added_since: {
      one: '1 situation ajoutée depuis la publication du {date} : ses caractéristiques apparaîtraient par différence.',
      other: '{count} situations ajoutées depuis la publication du {date} : leurs caractéristiques apparaîtraient par différence.',
    },
    removed_since: {
      one: '1 situation effacée depuis la publication du {date} : les chiffres publiés ne changent pas.',
      other: '{count} situations effacées depuis la publication du {date} : les chiffres publiés ne changent pas.',
    },
    corrected_since: {
      one: '1 situation corrigée depuis la publication du {date} : la correction apparaîtrait par différence.',
      other: '{count} situations corrigées depuis la publication du {date} : les corrections apparaîtraient par différence.',
    },
    settings_changed_since: {
      one: '1 réglage a changé depuis la publication du {date} : les regroupements publiés sont conservés.',
      other: '{count} réglages ont changé depuis la publication du {date} : les regroupements publiés sont conservés.',
    },
  } satisfies Record<RefusalReason['code'], { readonly one: string; readonly other: string }>,
  lights: {
    individualisation: {
      title: 'Individualisation',
      holds: '{count} chiffres publiés ; hors totaux, aucun ne compte moins de {detail} personnes.',
      fails: 'Un chiffre publié désigne moins de personnes que le seuil.',
    },
    correlation: {
      title: 'Corrélation',
      holds: '{count} chiffres contrôlés ensemble, avec les publications précédentes ({detail}).',
      fails: 'Rapprochés, des chiffres publiés isolent des personnes.',
    },
    inference: {
      title: 'Inférence',
      holds: '{count} croisements non publiés restent ouverts, preuve faite avec {detail} jeux de données fictifs.',
      fails: 'L’appartenance à un groupe publié apprend un fait sensible sur ses membres.',
    },
  } satisfies Record<Light['question'], { readonly title: string; readonly holds: string; readonly fails: string }>,
  checks: {
    schema_invalid: 'Ce fichier n’est pas une publication lisible (à l’endroit « {where} »).',
    no_total: 'Le total manque.',
    universes_differ: 'Le tableau « {where} » ne porte pas sur les mêmes personnes que les autres.',
    cell_hidden: 'Le tableau « {where} » contient une case masquée ou arrondie.',
    cell_below_threshold: 'Le tableau « {where} » contient une case de {count}, sous le seuil.',
    open_not_process: 'Le tableau « {where} » marque comme libre un chiffre qui ne l’est pas ({count}).',
    not_a_partition: 'Le tableau « {where} » ne couvre pas chaque combinaison une fois et une seule.',
    sums_differ: 'La somme du tableau « {where} » ({count}) n’est pas le total.',
    group_guessable: 'Dans « {where} », un regroupement de {count} personnes laisse deviner ses parties.',
    groupings_conflict: '« {where} » est publié avec deux regroupements qui ne s’emboîtent pas.',
    witnesses_missing: 'Les jeux de données témoins manquent.',
    witnesses_malformed: 'Les jeux de données témoins sont illisibles.',
    witness_differs: 'Le jeu de données témoin n° {count} ne redonne pas la publication.',
    count_not_protected: 'Le croisement « {where} » n’est pas assez ouvert (écart de {count}).',
    releases_overlap: 'Deux publications portent sur des périodes qui se recouvrent ({where}).',
    releases_differ: 'Deux publications de la même période ne donnent pas les mêmes chiffres ({where}).',
  } satisfies Record<CheckReason['code'], string>,
  findings: {
    published: 'Un chiffre publié est sous le seuil : {least}.',
    pinned: 'Un chiffre non publié se déduit : entre {least} et {greatest}.',
    inference: 'Tous les membres d’un groupe, sauf un au plus, ont le même caractère sensible.',
    contradiction: 'Les tableaux se contredisent.',
  } satisfies Record<Finding['kind'], string>,
  obstacles: {
    no_total: 'Le total manque.',
    several_universes: 'Les tableaux portent sur des personnes différentes.',
    inexact_cells: 'Des cases sont masquées ou arrondies.',
    partial_table: 'Un tableau ne couvre pas tout le monde.',
    sums_differ: 'Un tableau ne fait pas le total.',
    too_large: 'La publication est trop grande pour être contrôlée.',
  } satisfies Record<LayoutObstacle, string>,
  checker: {
    usage: 'Usage : check-publication FICHIER [FICHIER…]',
    unreadable: '« {file} » n’est pas lisible comme du JSON.',
    holds:
      'Vérifié : {numbers} chiffres, {counts} croisements non publiés recomptés dans {worlds} jeux de données témoins. Rien ne permet de remonter à une personne.',
    holds_total: 'Vérifié : {numbers} chiffres. Aucun croisement n’est publié.',
    fails: 'Refusé : cette publication n’est pas garantie.',
  },
  control: {
    /** Beginning of a file's name: only a-z. */
    fileName: 'bilan',
    fileSector: 'secteur',
    /** Printed in the document itself: what was done, without a number. */
    regrouped: {
      merged: '{codes} sont réunis.',
      variable: '« {variable} » n’est pas publié.',
      cross: 'Le tableau « {variables} » n’est pas publié.',
      coarser: 'Le tableau « {variables} » est publié avec des lignes plus larges.',
      flags: '« {variable} » : {codes} ne sont pas publiés.',
      classes: 'Les types de situations ne sont pas publiés.',
      total: 'Seul le total est publié.',
    },
    flags: '« {variable} » : {codes} ne sont pas publiés, chacun compte moins de {threshold} personnes, ou presque tout le monde.',
    and: 'et',
    others: '{first} et {count} autres',
    controlled: {
      total: 'Un seul chiffre, le total : il peut toujours être montré.',
      none: '{numbers} chiffres contrôlés ensemble ; aucune publication précédente.',
      one: '{numbers} chiffres contrôlés ensemble avec la publication précédente.',
      other: '{numbers} chiffres contrôlés ensemble avec les {count} publications précédentes.',
    },
    totalOnly: {
      individualisation: 'Seul le total est publié : aucun groupe de moins de {threshold} personnes n’est montré.',
      correlation: 'Un total seul ne se rapproche de rien (publications précédentes : {earlier}).',
      inference: 'Un total ne dit rien des personnes comptées.',
    },
    uncontrolled: 'Chiffres exacts, sans garantie : ce document est une donnée personnelle.',
    ledgerFails: 'Rapprochée des publications précédentes, celle-ci n’est pas garantie : {reason}',
    frozen: 'Cette période a déjà été publiée le {date} : ses regroupements et ses chiffres sont conservés.',
    open: {
      individualisation:
        '{count} chiffres sont sous le seuil de {threshold} (le plus petit : {least}), et {alone} situations sont seules de leur profil.',
      individualisationHolds:
        'Aucun chiffre n’est sous le seuil de {threshold}, mais la ligne de {alone} situations est seule de son profil.',
      correlation: 'Rapprochés, ces tableaux et une ligne par situation permettent de soustraire et d’isoler quelqu’un.',
      inference: 'Dans {count} groupes, tous les membres sauf un au plus ont le même caractère sensible.',
      inferenceHolds: 'Dans aucun groupe tous les membres n’ont le même caractère sensible.',
      findings: {
        small: '{count} chiffres sur {numbers} sont sous le seuil de {threshold} personnes ; le plus petit est {least}.',
        alone: '{count} situations sont seules de leur profil (saisissant, secteur, genre, âge, trimestre) : leur ligne les désigne.',
        telling: 'Dans {count} groupes, savoir qu’une personne en fait partie apprend un fait sensible sur elle.',
        unproven: 'Aucune preuve n’établit que les chiffres non montrés restent ouverts.',
        rows: 'Le tableau d’une ligne par situation ne peut pas être garanti.',
      },
    },
    guard: {
      blocked: 'Ce texte contient un élément qui désigne quelqu’un ({kind}). Retirez-le : il ne peut pas quitter la cellule.',
      confirm: 'Ce passage peut désigner quelqu’un ({kind}) : relisez-le.',
      label: 'Un libellé de « {where} » contient un élément qui désigne quelqu’un ({kind}). Corrigez-le dans les réglages.',
      template: 'Dans le modèle du bilan : {finding}',
      structure: 'Ce texte nomme une structure : aucun nom de structure ne figure dans ce qui est public.',
      month: 'Ce texte nomme un mois : ce qui est public se dit par année ou par trimestre.',
      kinds: {
        nir: 'numéro de sécurité sociale',
        name: 'nom',
        contact: 'nom d’un professionnel',
        birth_date: 'date de naissance',
        phone: 'téléphone',
        email: 'courriel',
        address: 'adresse',
        initials: 'initiales',
        plate: 'plaque',
        exact_age: 'âge exact',
        date_of_birth_pattern: 'date de naissance',
        title_name: 'nom',
        possible_name: 'prénom ou nom',
        small_place: 'lieu trop précis',
        exact_date: 'date exacte',
      },
      row: 'Une ligne du tableau des saisines contient un élément qui désigne quelqu’un ({kind}). Corrigez le libellé de la décision.',
      whole: 'Le document contient un élément qui désigne quelqu’un ({kind}).',
      places: { names: 'Noms du CLSM et de la cellule', sectors: 'Secteurs du territoire' },
    },
    ledger: {
      totals: 'Total seul : rien n’est figé.',
      tables: {
        one: 'Figé : 1 tableau sur {persons} personnes, par groupes de {threshold} au moins.',
        other: 'Figé : {count} tableaux sur {persons} personnes, par groupes de {threshold} au moins.',
      },
      overlaps: 'Une période qui recouvre celle-ci n’aura que son total.',
      numbersOf: 'Mêmes chiffres que la publication du {date}.',
      exact: 'Chiffres exacts, non anonymisés : rien n’est figé.',
      unchanged: 'Rien n’a changé depuis.',
      erased: 'Le document n’est plus conservé : un dossier qu’il montrait a été effacé.',
      added: {
        one: '1 situation ajoutée depuis : les chiffres publiés ne changent pas.',
        other: '{count} situations ajoutées depuis : les chiffres publiés ne changent pas.',
      },
      removed: {
        one: '1 situation effacée depuis : les chiffres publiés ne changent pas.',
        other: '{count} situations effacées depuis : les chiffres publiés ne changent pas.',
      },
      corrected: {
        one: '1 situation corrigée depuis : les chiffres publiés ne changent pas.',
        other: '{count} situations corrigées depuis : les chiffres publiés ne changent pas.',
      },
    },
    columns: { line: 'Ligne', persons: 'Personnes', yes: 'Oui', no: 'Non' },
    unreadable: 'Ce texte n’est pas lisible comme du JSON : ce n’est pas un fichier de publication.',
    tooLarge: 'Ce fichier est trop grand pour être une publication (plus de {megabytes} Mo).',
    tooLong: 'Ce fichier demande trop de calcul : ce n’est pas une publication faite par ce logiciel. Il n’a pas été vérifié.',
  },
};
