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
  key_file_damaged: 'Le fichier des clés est abîmé ou a été modifié. Remettez « keys.copy.json » à sa place, ou restaurez une sauvegarde.',
  key_file_newer: 'Ce coffre a été fait par une version plus récente de l’application. Mettez l’application à jour.',
  wrong_passphrase: 'Ce n’est pas la phrase secrète de ce coffre. Vérifiez les majuscules et le clavier, ou utilisez la clé de secours.',
  wrong_recovery_key: 'Ce n’est pas la clé de secours de ce coffre. Vérifiez chaque groupe.',
  recovery_key_typo: 'Cette clé de secours contient une faute de frappe. Relisez chaque groupe.',
  wait_before_retry: 'Trop d’essais. Attendez {seconds} s avant de réessayer.',
  passphrase_too_short: 'La phrase secrète doit compter au moins {min} caractères. Quatre ou cinq mots sans lien entre eux conviennent.',
  passphrase_weak:
    'Cette phrase secrète se devinerait : mots très courants, suite du clavier, répétition ou nom du CLSM. Ajoutez deux ou trois mots sans lien entre eux.',
  same_passphrase: 'Choisissez une autre phrase secrète que l’actuelle : quelqu’un la connaît peut-être.',
  last_passphrase: 'C’est la seule phrase secrète du coffre. Ajoutez-en une autre avant de révoquer celle-ci.',
  slot_in_hand: 'C’est le secret que vous venez de taper. Pour révoquer cette phrase, confirmez avec une autre, ou avec la clé de secours.',
  too_many_slots: 'Ce coffre a déjà autant de phrases secrètes qu’il peut en avoir. Révoquez-en une d’abord.',
  demonstration_keys: 'Le coffre de démonstration garde ses clés : créez un coffre pour essayer.',
  recovery_key_not_drawn: 'Aucune nouvelle clé de secours n’attend d’être vérifiée. Recommencez.',
  recovery_key_different: 'Ce n’est pas la clé qui vient d’être montrée. Relisez chaque groupe.',
  passphrase_mismatch: 'Les deux saisies de la phrase secrète sont différentes.',
  database_missing: 'La base (« vault.db ») manque dans ce dossier. Restaurez une sauvegarde.',
  database_empty: 'La base du coffre est vide (0 octet). Rien n’a été modifié. Restaurez une sauvegarde.',
  database_plaintext: 'Ce fichier n’est pas chiffré : ce n’est pas la base d’un coffre. Rien n’a été modifié.',
  database_truncated: 'La base du coffre est incomplète (fichier tronqué). Rien n’a été modifié. Restaurez une sauvegarde.',
  database_damaged: 'La base du coffre est abîmée. Rien n’a été modifié. Restaurez la dernière sauvegarde vérifiée.',
  database_swapped: 'Cette base n’appartient pas à ce fichier de clés. Remettez ensemble les deux fichiers du même coffre.',
  database_newer: 'Cette base a été écrite par une version plus récente de l’application. Mettez l’application à jour.',
  // Backups
  database_page_damaged:
    'La base du coffre est abîmée : page {pages} ({damaged} sur {total}). Rien n’a été modifié. Restaurez la dernière sauvegarde vérifiée, ou exportez ce qui reste lisible.',
  backup_missing: 'Cette sauvegarde n’est pas accessible. Branchez le support où elle se trouve, ou choisissez-en une autre.',
  not_a_backup:
    'Ce fichier n’est pas une sauvegarde, ou il est incomplet (copie interrompue). Rien n’a été modifié. Choisissez un fichier « .clsm » entier.',
  backup_damaged: 'Cette sauvegarde est abîmée ou a été modifiée. Rien n’a été changé dans le coffre. Choisissez une autre sauvegarde.',
  backup_newer:
    'Cette sauvegarde a été faite par une version plus récente de l’application. Mettez l’application à jour, puis recommencez.',
  backup_place_missing:
    'Le dossier des sauvegardes n’est pas accessible : support débranché ou dossier déplacé. Branchez-le, ou choisissez un autre dossier. Les sauvegardes déjà faites sont intactes.',
  backup_place_read_only:
    'Impossible d’écrire dans le dossier des sauvegardes. Choisissez-en un autre, ou demandez le droit d’y écrire. Les sauvegardes déjà faites sont intactes.',
  backup_disk_full:
    'Il n’y a plus assez de place pour cette sauvegarde. Libérez de la place, puis réessayez. Les sauvegardes déjà faites sont intactes.',
  backup_place_is_vault: 'Choisissez un dossier hors de celui du coffre : une clé USB, ou un disque du réseau.',
  backup_other_vault: 'Cette sauvegarde est celle d’un autre coffre. Restaurez-la depuis l’écran d’accueil, dans un nouveau dossier.',
  nothing_readable: 'Rien n’est plus lisible dans cette base. Restaurez une sauvegarde.',
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
  no_publication_file: 'Ce bilan n’est pas anonymisé : il n’a pas de fichier de publication à vérifier. Choisissez un autre format.',
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
  twice_in_list: 'La même ligne est là deux fois. Retirez l’une des deux.',
  list_exceeds_total: 'Cette liste compte {said} pour un total de {total}. Corrigez l’un ou l’autre.',
  more_situations_than_referrals: 'Il ne peut pas y avoir plus de situations que de saisines.',
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
  // The summary that leaves
  summary_gone: 'Ce bilan préparé n’est plus en mémoire (coffre verrouillé, ou préparations plus récentes). Préparez-le de nouveau.',
  summary_not_ready: 'Ce bilan est encore en préparation, ou sa préparation a été arrêtée. Attendez, ou préparez-le de nouveau.',
  summary_not_projected: 'Seul un bilan anonymisé peut être projeté. Préparez-le pour le public ou pour le comité de pilotage.',
  summary_outdated: 'Des données ont changé depuis la préparation de ce bilan. Préparez-le de nouveau, puis relisez-le.',
  period_reversed: 'La période se termine avant de commencer.',
  open_never_public: 'Ce qui est public est toujours garanti : seul un bilan pour le comité de pilotage peut porter des chiffres exacts.',
  threshold_locked: 'Le seuil est verrouillé à {threshold} personnes. Seul un seuil plus élevé est possible.',
  lock_needs_name: 'Notez le nom de la personne qui verrouille le seuil.',
  readers_required: 'Nommez les destinataires : ce document contient des données personnelles.',
  signer_required: 'Notez le nom de la personne qui prend cette décision : il figure sur chaque page.',
  document_erased: 'Ce document n’est plus conservé : un dossier qu’il montrait a été effacé. Sa ligne reste au registre.',
  paragraph_unknown: 'Ce paragraphe n’existe pas dans ce bilan.',
  // Retention, rights, journal
  record_erased: 'Cette saisine a été effacée au terme de sa conservation. Il n’en reste que des chiffres, dans les bilans.',
  file_not_proposed: 'Un de ces dossiers n’est plus proposé : un événement est survenu depuis. La liste a été relue.',
  file_on_slip: 'Le dossier {code} est déjà sur un bordereau.',
  file_still_open: 'Une saisine de cette situation est encore ouverte : clôturez-la ou retirez-la d’abord.',
  slip_over: 'Ce bordereau est déjà effacé ou abandonné.',
  slip_needs_visa: 'Notez d’abord le visa des archives départementales.',
  visa_before_slip: 'Le visa ne peut pas être plus ancien que le bordereau.',
  visa_not_waivable: 'Seul un effacement demandé par la personne peut se passer de visa, sur décision du responsable de traitement.',
  audit_broken: 'Le journal a été modifié hors du logiciel : rien n’en est retiré tant que ce n’est pas éclairci.',
  nothing_to_trim: 'Aucune ligne du journal n’est plus ancienne que la durée choisie.',
  // Code lists
  code_list_closed: 'Dans cette liste, seuls les mots et l’ordre se changent : des règles du logiciel comptent sur chaque valeur.',
  code_held: 'Une règle du logiciel compte sur cette valeur : elle se reformule, mais ne se termine pas et ne se fusionne pas.',
  code_merged: 'Choisissez une autre valeur, qui ne soit pas elle-même fusionnée.',
  code_label_taken: 'Une autre valeur de la liste a déjà ces mots.',
  too_many_codes: 'Cette liste a déjà {most} valeurs. Fusionnez-en d’abord.',
  // Imports
  import_file_missing: 'Ce fichier n’est pas accessible. Vérifiez le chemin, ou choisissez-en un autre.',
  import_too_large:
    'Ce fichier dépasse 20 Mo : ce n’est pas un tableau de saisines. Gardez la seule feuille utile, sans images, puis recommencez.',
  import_zip_bomb:
    'Ce classeur gonfle démesurément à l’ouverture : il n’a pas été lu. Copiez les valeurs dans un nouveau classeur, puis recommencez.',
  import_too_many_rows: 'Ce tableau a plus de 20 000 lignes. Partagez-le en plusieurs fichiers.',
  import_too_many_columns: 'Ce tableau a plus de 200 colonnes. Gardez celles qui servent.',
  import_macros: 'Ce classeur contient des macros : il n’a pas été lu. Enregistrez-le au format « .xlsx » ou « .ods » sans macro.',
  import_links:
    'Ce classeur va chercher des valeurs ailleurs (autre fichier, base, programme) : il n’a pas été lu. Collez les valeurs seules dans un nouveau classeur.',
  import_encrypted:
    'Ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, importez-la, puis supprimez-la.',
  import_not_spreadsheet: 'Ce fichier n’est pas un tableau que l’application sait lire. Enregistrez-le au format XLSX, ODS ou CSV.',
  import_unreadable: 'Ce fichier est abîmé, ou n’est pas ce que son nom dit. Ouvrez-le dans votre tableur, et enregistrez-le de nouveau.',
  import_too_long: 'La lecture de ce fichier prend trop de temps : elle a été arrêtée. Copiez les valeurs dans un nouveau classeur.',
  import_empty: 'Ce fichier ne contient rien.',
  import_not_form: 'Ce fichier n’est pas une fiche de saisine de l’application. Choisissez le DOCX à remplir, une fois rempli.',
  import_gone: 'Le fichier lu n’est plus en mémoire (coffre verrouillé depuis). Choisissez-le de nouveau.',
  import_not_ready: 'Il reste des questions ou des erreurs : rien n’a été importé.',
  import_nothing: 'Aucune ligne à importer.',
  import_undone_already: 'Cet import est déjà annulé.',
  import_worked_on: 'Quelque chose dépend de cet import depuis ({count} : {references}) : il ne s’annule plus en entier. Rien n’a changé.',
  import_partly_gone: 'Une partie de cet import a été effacée ou réunie depuis : il ne s’annule plus en entier. Rien n’a changé.',
  import_published: 'Un bilan anonymisé déjà publié compte ces saisines : l’import ne s’annule plus. Rien n’a changé.',
  // Settings taken over
  settings_name_someone:
    'Un mot des listes, des secteurs ou des modèles pourrait désigner quelqu’un. Corrigez-le : rien n’est sorti du coffre.',
  settings_file_too_big: 'Ce fichier est trop grand pour être un fichier de réglages. Rien n’a été changé.',
  settings_file_other: 'Ce n’est pas un fichier de réglages de cette application. Rien n’a été changé.',
  settings_file_newer: 'Ce fichier a été fait par une version plus récente de l’application. Mettez l’application à jour.',
  settings_file_damaged:
    'Ce fichier de réglages contient une valeur que l’application ne peut pas reprendre. Rien n’a été changé ; demandez un nouveau fichier.',
  // Templates
  template_unusable: 'Ce modèle contient quelque chose que l’application ne comprend pas : voyez les phrases à côté du texte.',
  template_names_someone: 'Ce modèle nomme une personne connue du coffre. Retirez son nom : un modèle sert à toutes les situations.',
  journal_too_long:
    'Ce document a plus de {most} lignes : choisissez une période plus courte pour le lire ici. Il s’écrit en entier dans un fichier.',
  // Letterhead
  letterhead_names_someone: 'L’en-tête nomme une personne connue du coffre. Retirez son nom : l’en-tête figure sur tous les documents.',
  logo_not_picture: 'Ce fichier n’est pas une image PNG ou JPEG. Demandez le logo dans l’un de ces formats.',
  logo_too_large: 'Cette image dépasse 512 Ko. Demandez une version plus petite du logo.',
  logo_too_wide: 'Cette image dépasse {pixels} pixels de côté. Réduisez-la, puis choisissez-la de nouveau.',
  logo_damaged: 'Cette image est abîmée, ou d’une sorte que peu de logiciels lisent. Enregistrez-la de nouveau en PNG.',
  logo_inks: 'Les couleurs de cette image sont faites pour l’imprimerie (CMJN). Enregistrez-la en RVB, ou en PNG.',
  logo_turned:
    'Cette image ne tient droit que par une indication cachée. Tournez-la et enregistrez-la de nouveau, ou enregistrez-la en PNG.',
  no_level1_decision: 'Cette saisine n’a pas de décision de niveau 1.',
  // Undo, trash, day
  nothing_done_yet: 'Rien à annuler depuis l’ouverture du coffre.',
  undo_changed: 'Cette saisine a changé depuis : cette action ne peut plus être annulée.',
  draft_in_the_way: 'Un autre brouillon de ce formulaire est en cours. Enregistrez-le ou jetez-le, puis restaurez celui-ci.',
  postpone_to_past: 'Choisissez un jour à venir.',
} satisfies Record<string, string>;
