/**
 * Sentences of the errors, in French: what is wrong, then what to do. Keys are the stable codes (`ErrorCode`).
 * Placeholders in braces are filled with `ErrorParams`; none is personal data.
 */
export const errors = {
  unexpected:
    'Une erreur inattendue s’est produite. Rien n’a été enregistré à moitié ; réessayez, et si cela se répète, redémarrez l’application.',
  invalid_input: 'Cette valeur n’est pas attendue ici. Corrigez-la, puis réessayez.',
  forbidden: 'Cette fenêtre n’a pas le droit de faire cette opération.',
  vault_locked: 'Le coffre est verrouillé. Ouvrez-le avec la phrase secrète.',
  // The vault's files
  vault_folder_not_found: 'Ce dossier n’existe pas, ou n’est pas accessible. Vérifiez qu’il est bien branché, ou choisissez-en un autre.',
  vault_folder_not_empty: 'Ce dossier contient déjà des fichiers. Choisissez un dossier vide, ou un nouveau nom.',
  vault_folder_not_writable: 'Impossible d’écrire dans ce dossier. Choisissez-en un autre, ou demandez le droit d’y écrire.',
  vault_not_here: 'Ce dossier ne contient pas de coffre. Choisissez le dossier où se trouvent « vault.db » et « keys.json ».',
  vault_disk_full: 'Le disque est plein. Libérez de la place, puis réessayez : rien n’a été perdu.',
  vault_in_use: 'Ce coffre est déjà ouvert par une autre fenêtre ou un autre programme. Fermez-le d’abord.',
  key_file_missing: 'Le fichier des clés (« keys.json ») manque. Remettez-le à côté de « vault.db », ou restaurez une sauvegarde.',
  key_file_damaged:
    'Le fichier des clés est abîmé ou a été modifié. Remettez « keys.previous.json » à sa place, ou restaurez une sauvegarde.',
  key_file_newer: 'Ce coffre a été fait par une version plus récente de l’application. Mettez l’application à jour.',
  wrong_passphrase: 'Ce n’est pas la phrase secrète de ce coffre. Vérifiez les majuscules et le clavier, ou utilisez la clé de secours.',
  wrong_recovery_key: 'Ce n’est pas la clé de secours de ce coffre. Vérifiez chaque groupe.',
  recovery_key_typo: 'Cette clé de secours contient une faute de frappe. Relisez chaque groupe.',
  wait_before_retry: 'Trop d’essais. Attendez {seconds} s avant de réessayer.',
  passphrase_too_short: 'La phrase secrète doit compter au moins {min} caractères. Quatre ou cinq mots sans lien entre eux conviennent.',
  passphrase_mismatch: 'Les deux saisies de la phrase secrète sont différentes.',
  database_missing: 'La base (« vault.db ») manque dans ce dossier. Restaurez une sauvegarde.',
  database_empty: 'La base du coffre est vide (0 octet). Rien n’a été modifié. Restaurez une sauvegarde.',
  database_plaintext: 'Ce fichier n’est pas chiffré : ce n’est pas la base d’un coffre. Rien n’a été modifié.',
  database_truncated: 'La base du coffre est incomplète (fichier tronqué). Rien n’a été modifié. Restaurez une sauvegarde.',
  database_damaged: 'La base du coffre est abîmée. Rien n’a été modifié. Restaurez la dernière sauvegarde vérifiée.',
  database_swapped: 'Cette base n’appartient pas à ce fichier de clés. Remettez ensemble les deux fichiers du même coffre.',
  database_newer: 'Cette base a été écrite par une version plus récente de l’application. Mettez l’application à jour.',
  // Consent
  frozen_by_opposition:
    'La personne s’est opposée, ou a retiré son accord : rien n’est plus partagé, ni mis à l’ordre du jour. Seules la clôture et la mesure anonyme restent possibles.',
  identity_needs_agreement:
    'L’identité ne peut être notée qu’avec l’accord de la personne ou de son représentant légal. Notez d’abord cet accord.',
  nominative_needs_agreement:
    'Sans l’accord de la personne, l’échange reste sans identité. Décochez « échange nominatif », ou notez d’abord l’accord.',
  partner_outside_scope: 'L’accord de la personne ne s’étend pas à ce partenaire. Retirez-le, ou notez un accord plus large.',
  identity_still_held: 'Une identité est encore notée. Effacez-la d’abord : avec ce statut, la cellule ne garde aucune identité.',
  consent_needs_reason: 'Écrivez en une phrase pourquoi, pour que votre successeur comprenne.',
  agreement_needs_giver: 'Notez qui a donné l’accord.',
  // The way of a referral
  assess_first: 'Notez d’abord l’entretien de pré-évaluation.',
  already_decided: 'Une décision est déjà prise. Complétez-la, ou annulez la dernière étape.',
  already_on_agenda: 'Cette situation est déjà à l’ordre du jour d’une réunion.',
  not_on_agenda: 'Cette situation n’est pas à l’ordre du jour. Passez-la d’abord au niveau 2.',
  nothing_decided_yet: 'Rien n’est encore décidé.',
  not_on_watch: 'Cette situation n’est pas en veille.',
  referral_closed: 'Cette saisine est terminée. Si la situation revient, notez une ré-interpellation.',
  still_open: 'Cette saisine est encore ouverte : complétez-la plutôt que d’en ouvrir une autre.',
  enquiry_has_no_way: 'Une sollicitation ponctuelle est répondue hors cellule. Transformez-la d’abord en saisine.',
  already_referral: 'C’est déjà une saisine.',
  nothing_to_undo: 'Il n’y a pas d’étape à annuler.',
  closure_needs_decision:
    'Ce motif suppose une décision. Décidez d’abord, ou choisissez un motif qui met fin à la saisine par lui-même (décès, doublon, départ…).',
  date_in_future: 'Cette date est dans le futur. Notez le jour où cela s’est passé.',
  date_before_previous_step: 'Cette date est avant l’étape précédente. Vérifiez l’ordre des dates.',
  date_before_reception: 'Cette date est avant la réception de la saisine.',
  // Papers
  pdf_unavailable:
    'Aucun navigateur de cet ordinateur ne sait faire un PDF. Enregistrez le document au format Word, puis exportez-le en PDF depuis votre traitement de texte.',
  // Records
  not_found: 'Cet élément n’existe plus. Revenez à la liste.',
  required: 'Ce champ est nécessaire.',
  unknown_code: 'Cette valeur n’est pas dans la liste. Choisissez-en une autre.',
  specify_other: 'Précisez ce que « Autre » veut dire ici.',
  structure_name_taken: 'Une structure porte déjà ce nom : {name}. Choisissez-la, ou donnez un autre nom.',
  structure_in_use: 'Cette structure est citée dans des dossiers : rendez-la inactive plutôt que de la supprimer.',
  structure_own_parent: 'Une structure ne peut pas dépendre d’elle-même, ni d’une structure qui dépend d’elle.',
  merge_with_itself: 'Choisissez deux structures différentes.',
  reason_required: 'Écrivez la raison en une phrase.',
  orientation_required: 'Ajoutez au moins une orientation.',
  orientation_needs_target: 'Choisissez au moins une structure pour cette orientation.',
  told_before_decision: 'La date du retour est avant celle de la décision.',
  watch_needs_end: 'Choisissez jusqu’à quelle date, ou jusqu’à quel levier.',
  circumstances_required: 'Dites en une phrase quelles circonstances l’ont rendue non réalisable.',
  year_taken: 'L’année {year} est déjà notée, ou elle est comptée depuis le coffre.',
  birth_date_impossible: 'Cette date de naissance n’est pas possible.',
  wording_identifies:
    'Ce texte contient un élément qui désigne la personne (nom, date de naissance, téléphone, adresse). Retirez-le : ce libellé peut quitter la cellule.',
  // Meetings
  meeting_gone: 'Cette réunion est annulée ou reportée : elle ne change plus. Rétablissez-la, ou ouvrez celle qui la remplace.',
  meeting_already_held: 'Cette réunion s’est déjà tenue.',
  meeting_in_future: 'Le jour de cette réunion n’est pas encore venu. Corrigez sa date si elle a été avancée.',
  meeting_not_started: 'La réunion n’a pas commencé. Commencez-la d’abord.',
  meeting_not_ended: 'Cette réunion n’est pas terminée.',
  meeting_not_cancelled: 'Cette réunion n’est pas annulée.',
  meeting_not_removable: 'Seule une réunion prévue, à l’ordre du jour vide, peut être supprimée. Annulez-la plutôt, avec un motif.',
  meeting_date_fixed: 'Des suites sont déjà notées à la date de cette réunion. Retirez-les avant de changer sa date.',
  meeting_same_day: 'La nouvelle date est celle de la réunion reportée.',
  already_on_this_agenda: 'Cette situation est déjà à l’ordre du jour d’une réunion à venir.',
  item_concluded: 'L’issue de ce point est notée. Reprenez-la d’abord, ou modifiez la décision sur la page de la saisine.',
  item_not_concluded: 'L’issue de ce point n’est pas notée.',
  item_not_situation: 'Ce point n’est pas une situation.',
  outcome_not_for_item: 'Cette issue ne convient qu’à une situation.',
  outcome_followed: 'Quelque chose a suivi cette issue sur la page de la saisine (une étape, une action commencée). Modifiez-la là-bas.',
  review_after_meeting: 'Choisissez un jour après celui de la réunion.',
  entitlement_needs_reason:
    'Quelqu’un dans la salle n’est pas habilité à entendre une situation nominative. Écrivez pourquoi sa présence est nécessaire, ou qu’il sorte.',
  must_leave_first:
    'Quelqu’un dans la salle ne doit pas entendre ce point (déport, ou invité pour un autre). Confirmez que chacun est sorti.',
  college_missing: 'Un collège nécessaire manque. Reportez ce point, ou écrivez pourquoi il est examiné quand même.',
  participant_unnamed: 'La personne concernée et son représentant ne sont pas nommés : laissez le nom vide, et choisissez leur point.',
  participant_needs_someone: 'Choisissez une structure, ou écrivez un nom ou une fonction.',
  participant_spoke: 'Cette présence est notée : marquez la personne excusée ou partie plutôt que de la retirer.',
  departure_before_arrival: 'L’heure de départ est avant celle d’arrivée.',
  slide_unknown: 'Cette diapositive n’existe pas.',
  text_must_be_mended:
    'Un texte désigne quelqu’un, ou demande une confirmation. Corrigez ou confirmez ce qui est signalé, puis recommencez.',
  correction_required: 'Une version est déjà validée : écrivez en une phrase ce que celle-ci corrige.',
  agreement_needs_person: 'Une charte est signée par une personne : écrivez son nom.',
  agreement_ends_before_start: 'La fin est avant le début.',
  charter_unknown: 'Cette version de la charte n’est pas notée. Notez d’abord sa date d’entrée en vigueur.',
} satisfies Record<string, string>;
