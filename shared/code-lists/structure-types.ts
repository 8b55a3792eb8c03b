import type { Code } from './code.ts';

/**
 * Habilitation class of those in the room (domain.md, section 4): A health professionals; B others listed in
 * CSP R.1110-2; C social action (CASF L.121-6-2); D none of these. Editable in the vault: a jurist decides.
 */
export type HabilitationClass = 'A' | 'B' | 'C' | 'D';

export interface StructureType extends Code {
  readonly habilitationClass: HabilitationClass;
  /** The college for which a structure of this type may sit in a meeting. */
  readonly college: string;
}

/** Types of structure, with the class each carries until the cellule decides otherwise (domain.md, section 6). */
export const structureTypes: readonly StructureType[] = [
  { code: 'social_landlord', fr: 'Bailleur social', en: 'Social landlord', parent: 'housing', habilitationClass: 'D', college: 'housing' },
  {
    code: 'guardian',
    fr: 'Mandataire judiciaire, association tutélaire',
    en: 'Court-appointed guardian, guardianship association',
    parent: 'protection',
    habilitationClass: 'B',
    college: 'protection',
  },
  {
    code: 'medico_social',
    fr: 'Établissement ou service médico-social',
    en: 'Medico-social establishment or service',
    parent: 'social',
    habilitationClass: 'B',
    college: 'medico_social',
  },
  {
    code: 'accommodation',
    fr: 'Hébergement, logement accompagné',
    en: 'Accommodation, supported housing',
    parent: 'housing',
    habilitationClass: 'B',
    college: 'housing',
  },
  {
    code: 'adult_psychiatry',
    fr: 'Psychiatrie adulte publique',
    en: 'Public adult psychiatry',
    parent: 'health',
    habilitationClass: 'A',
    college: 'psychiatry',
  },
  {
    code: 'child_psychiatry',
    fr: 'Psychiatrie de l’enfant et de l’adolescent',
    en: 'Child and adolescent psychiatry',
    parent: 'health',
    habilitationClass: 'A',
    college: 'psychiatry',
  },
  {
    code: 'general_hospital',
    fr: 'Hôpital général, urgences, service social hospitalier',
    en: 'General hospital, emergency, hospital social service',
    parent: 'health',
    habilitationClass: 'A',
    college: 'health',
  },
  { code: 'dac', fr: 'DAC', en: 'Care coordination support (DAC)', parent: 'health', habilitationClass: 'B', college: 'medico_social' },
  { code: 'primary_care', fr: 'Soins de ville', en: 'Primary care', parent: 'health', habilitationClass: 'A', college: 'health' },
  { code: 'department', fr: 'Service départemental', en: 'County service', parent: 'social', habilitationClass: 'C', college: 'social' },
  {
    code: 'ccas',
    fr: 'CCAS, CIAS',
    en: 'Municipal social action centre (CCAS, CIAS)',
    parent: 'social',
    habilitationClass: 'C',
    college: 'social',
  },
  {
    code: 'town_service',
    fr: 'Service de la ville ou de l’agglomération',
    en: 'Town or conurbation service',
    parent: 'town',
    habilitationClass: 'D',
    college: 'city',
  },
  {
    code: 'community_centre',
    fr: 'Maison de quartier, centre social',
    en: 'Neighbourhood house, community centre',
    parent: 'town',
    habilitationClass: 'D',
    college: 'users',
  },
  { code: 'police', fr: 'Police, gendarmerie', en: 'Police, gendarmerie', parent: 'order', habilitationClass: 'D', college: 'order' },
  {
    code: 'justice',
    fr: 'Justice, SPIP, PJJ',
    en: 'Justice, probation, youth justice',
    parent: 'order',
    habilitationClass: 'D',
    college: 'order',
  },
  { code: 'rescue', fr: 'Secours', en: 'Rescue services', parent: 'order', habilitationClass: 'D', college: 'order' },
  { code: 'mdph', fr: 'MDPH', en: 'Disability office (MDPH)', parent: 'social', habilitationClass: 'B', college: 'medico_social' },
  {
    code: 'education',
    fr: 'Éducation, université, mission locale, insertion',
    en: 'Education, university, local mission, inclusion',
    parent: 'town',
    habilitationClass: 'D',
    college: 'city',
  },
  {
    code: 'users',
    fr: 'Habitants-usagers-citoyens (GEM, UNAFAM…)',
    en: 'Residents, users, citizens (GEM, UNAFAM…)',
    parent: 'users',
    habilitationClass: 'D',
    college: 'users',
  },
  { code: 'elected', fr: 'Élu·e', en: 'Elected member', parent: 'town', habilitationClass: 'D', college: 'city' },
  { code: 'state', fr: 'État, ARS', en: 'State, regional health agency', parent: 'town', habilitationClass: 'D', college: 'city' },
  { code: 'other', fr: 'Autre (préciser)', en: 'Other (specify)', parent: 'other', habilitationClass: 'D', college: 'city' },
];
