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
};
