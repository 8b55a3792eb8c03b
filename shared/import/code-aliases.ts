import type { Code } from '#shared/code-lists/code.ts';
import type { ImportList, OwnList } from './fields.ts';

/** Values of the lists that only an import has, in the form of a code list. */
export const ownListValues: Readonly<Record<Exclude<OwnList, 'territorySector'>, readonly Code[]>> = {
  referralKind: [
    { code: 'referral', fr: 'Saisine', en: 'Referral' },
    { code: 'enquiry', fr: 'Sollicitation ponctuelle', en: 'One-off enquiry' },
  ],
  decisionLevel: [
    { code: '1', fr: 'Niveau 1 (échanges bilatéraux)', en: 'Level 1 (bilateral exchanges)' },
    { code: '2', fr: 'Niveau 2 (réunion)', en: 'Level 2 (meeting)' },
  ],
  consentStatus: [
    { code: 'not_informed', fr: 'Non informée', en: 'Not informed' },
    { code: 'oral', fr: 'Accord oral', en: 'Agreed orally' },
    { code: 'written', fr: 'Accord écrit', en: 'Agreed in writing' },
    { code: 'legal_representative', fr: 'Accord du représentant légal', en: 'Agreed by the legal representative' },
    { code: 'anonymous', fr: 'Présentation anonyme', en: 'Presented anonymously' },
    { code: 'opposed', fr: 'Opposition', en: 'Opposed' },
  ],
};

/** Other ways in which the field writes a value, folded. Nothing that could mean two values stands here: that is asked. */
export const codeAliases: Readonly<Partial<Record<ImportList, Readonly<Record<string, string>>>>> = {
  referralKind: { saisines: 'referral', sollicitation: 'enquiry', sollicitations: 'enquiry', ponctuelle: 'enquiry', 'sollicitation hors reunion': 'enquiry', conseil: 'enquiry', information: 'enquiry' },
  decisionLevel: { n1: '1', 'niveau 1': '1', 'niv 1': '1', i: '1', bilateral: '1', 'echange bilateral': '1', 'hors reunion': '1', n2: '2', 'niveau 2': '2', 'niv 2': '2', ii: '2', cellule: '2', reunion: '2', 'en cellule': '2', 'en reunion': '2' },
  consentStatus: { non: 'not_informed', 'pas informee': 'not_informed', 'non informe': 'not_informed', anonyme: 'anonymous', anonymat: 'anonymous', 'situation anonyme': 'anonymous', oral: 'oral', orale: 'oral', verbal: 'oral', ecrit: 'written', signe: 'written', 'representant legal': 'legal_representative', tuteur: 'legal_representative', refus: 'opposed', refuse: 'opposed', oppose: 'opposed', opposee: 'opposed' },
  gender: { f: 'woman', feminin: 'woman', mme: 'woman', madame: 'woman', femmes: 'woman', h: 'man', m: 'man', masculin: 'man', monsieur: 'man', mr: 'man', hommes: 'man' },
  yesNoUnknown: { o: 'yes', x: 'yes', n: 'no', vrai: 'yes', true: 'yes', faux: 'no', false: 'no' },
  knownToPsychiatry: { o: 'yes', n: 'no', connu: 'yes', connue: 'yes', inconnu: 'no', inconnue: 'no', 'en cours': 'yes' },
  channel: { tel: 'phone', appel: 'phone', 'appel telephonique': 'phone', mail: 'email', email: 'email', 'e mail': 'email', rdv: 'appointment', visio: 'video', teams: 'video', vad: 'visit', mss: 'secure_messaging', mssante: 'secure_messaging' },
  context: { 'maintien logement': 'housing_keep', expulsion: 'housing_keep', relogement: 'housing_access', incurie: 'squalor', insalubrite: 'squalor', diogene: 'squalor', 'syndrome de diogene': 'squalor', voisinage: 'neighbourhood', 'trouble du voisinage': 'neighbourhood', 'nuisances sonores': 'neighbourhood', isolement: 'isolation', 'rupture de soins': 'care_break', 'rupture de soin': 'care_break', 'epuisement des professionnels': 'exhaustion', 'sortie d hospitalisation': 'discharge' },
  problem: { 'troubles psy': 'psychological', 'trouble psychique': 'psychological', 'troubles psychiques': 'psychological', 'troubles du comportement': 'psychological', 'troubles psychologiques': 'psychological', voisinage: 'neighbourhood', 'conflit de voisinage': 'neighbourhood', 'nuisances': 'neighbourhood', 'rupture de soins': 'care_stopped', 'arret de traitement': 'care_stopped', 'arret des soins': 'care_stopped', somatique: 'somatic', dettes: 'debt', impayes: 'debt', 'difficultes financieres': 'debt', 'impayes de loyer': 'debt', diogene: 'squalor', insalubrite: 'squalor', alcool: 'addiction', alcoolisme: 'addiction', 'addiction alcool': 'addiction', toxicomanie: 'addiction', solitude: 'isolation' },
  orientation: { 'mise en lien': 'contact', 'mise en relation': 'contact', relais: 'relay', dac: 'dac', pta: 'dac', concertation: 'concertation', 'reunion de concertation': 'concertation', synthese: 'synthesis', 'reunion de synthese': 'synthesis', vad: 'home_visit', 'visite a domicile': 'home_visit', conseil: 'advice', conseils: 'advice', 'hors champ': 'out_of_scope', 'non recevable': 'out_of_scope', urgence: 'emergency' },
  lever: { vad: 'joint_visit', 'visite a domicile': 'joint_visit', 'equipe mobile': 'outreach', 'aller vers': 'outreach', 'mesure de protection': 'protection_measure', relogement: 'housing', gem: 'peer_support', 'police municipale': 'municipal_police' },
  closure: { 'reprise de soins': 'care', 'prise de soins': 'care', hospitalise: 'hospitalised', hospitalisee: 'hospitalised', demenagement: 'moved', demenage: 'moved', 'depart': 'moved', decede: 'death', decedee: 'death', dcd: 'death', 'perdu de vue': 'lost', relais: 'relay', relogement: 'housing', 'maintien dans le logement': 'housing' },
  housing: { hlm: 'social_tenant', 'parc social': 'social_tenant', 'locataire parc social': 'social_tenant', 'bailleur social': 'social_tenant', 'parc prive': 'private_tenant', 'locataire prive': 'private_tenant', 'locataire parc prive': 'private_tenant', sdf: 'homeless', 'sans domicile fixe': 'homeless', 'a la rue': 'homeless', heberge: 'hosted', hebergee: 'hosted', chrs: 'accommodation', foyer: 'accommodation', 'residence accueil': 'accommodation', 'pension de famille': 'accommodation', ehpad: 'institution' },
  protection: { non: 'none', 'sans mesure': 'none', 'pas de mesure': 'none', 'curatelle renforcee': 'curatorship', 'curatelle simple': 'curatorship', masp: 'masp_maj', maj: 'masp_maj', 'demande en cours': 'requested', 'en cours': 'requested' },
  structureType: { bailleur: 'social_landlord', bailleurs: 'social_landlord', hlm: 'social_landlord', psychiatrie: 'adult_psychiatry', cmp: 'adult_psychiatry', police: 'police', gendarmerie: 'police', tutelle: 'guardian', tuteur: 'guardian', mjpm: 'guardian', ccas: 'ccas', cias: 'ccas', departement: 'department', 'conseil departemental': 'department', ville: 'town_service', mairie: 'town_service', 'service municipal': 'town_service', 'hopital': 'general_hospital', chu: 'general_hospital', liberal: 'primary_care', 'medecin': 'primary_care', gem: 'users', unafam: 'users', association: 'other', ars: 'state', prefecture: 'state', pompiers: 'rescue', sdis: 'rescue', spip: 'justice', pjj: 'justice', chrs: 'accommodation', savs: 'medico_social', samsah: 'medico_social' },
};
