import type { Messages } from '../catalogue.ts';
import { common } from './common.ts';
import { directory } from './directory.ts';
import { dossier } from './dossier.ts';
import { errors } from './errors.ts';
import { facts } from './facts.ts';
import { frame } from './frame.ts';
import { guard } from './guard.ts';
import { menu } from './menu.ts';
import { papers } from './papers.ts';
import { phone } from './phone.ts';
import { referrals } from './referrals.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';
import { vault } from './vault.ts';
import { year } from './year.ts';

/** The English catalogue; British spelling, French terms of the field kept where no equivalent exists. */
export const en: Messages = {
  errors,
  common,
  facts,
  frame,
  vault,
  referrals,
  phone,
  dossier,
  directory,
  year,
  today,
  settings,
  guard,
  menu,
  papers,
};
