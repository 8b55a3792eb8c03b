import { isCodeList } from '#shared/code-lists/editable-lists.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { planSettings } from '#shared/settings-file/plan-settings.ts';
import { readSettingsFile, type SettingsFile, settingsParts, writeSettingsFile } from '#shared/settings-file/settings-file.ts';
import { templateProblems } from '#shared/templates/parse-template.ts';
import { cleanLogo } from '#db/letterhead/clean-logo.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { codeReads } from '../codes/code-operations.ts';
import type { InGroup, ReadContext, ReadOperations, WriteOperations } from '../context.ts';
import { readStoredLetterhead, requireNobodyInLetterhead, writeLetterhead } from '../letterhead/stored-letterhead.ts';
import { readTerms, writeTerms } from '../retention/dated-files.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { exposesSomebody } from '../templates/template-guard.ts';
import { storedTemplates, writeTemplate } from '../templates/stored-templates.ts';

type Settings = Omit<SettingsFile, 'format' | 'version'>;

/** How this cellule works, as a file holds it. */
function currentSettings(context: ReadContext, withLetterhead = true): Settings {
  const { store } = context;
  const { feedbackDays, autoLockMinutes, territorySectors } = readSettings(store);
  const { months, auditMonths } = readTerms(store);
  return {
    delays: { feedbackDays, autoLockMinutes, retentionMonths: months, auditMonths },
    sectors: territorySectors,
    lists: codeReads['codes.lists'](context, {}).map(({ list, values }) => ({
      list,
      values: values.map(({ code, fr, en, parent, validTo, habilitationClass, college, mergedInto }) => ({
        code,
        fr,
        en,
        parent,
        validTo,
        habilitationClass,
        college,
        mergedInto,
      })),
    })),
    templates: storedTemplates(store),
    letterhead: withLetterhead ? letterheadIn(store) : null,
  };
}

function letterheadIn(store: ReadStore): Settings['letterhead'] {
  const { lines, logoText, logo } = readStoredLetterhead(store);
  return lines.length === 0 && logo === null ? null : { lines: [...lines], logoText, logo };
}

/** Every text that a coordinator may have typed into the settings. */
function typedTexts({ sectors, lists, templates }: Settings): string[] {
  return [
    ...sectors.map(({ label }) => label),
    ...lists.flatMap(({ values }) => values.flatMap(({ fr, en }) => [fr, en])),
    ...templates.map(({ text }) => text),
  ];
}

/** A file whose templates can all be used; a hostile one is refused as a whole. */
function fileOf(text: string): SettingsFile {
  const file = readSettingsFile(text);
  if (file.templates.some((template) => templateProblems(template.kind, template.language, template.text).length > 0)) {
    throw new AppError('settings_file_damaged');
  }
  return { ...file, letterhead: cleanLetterhead(file.letterhead) };
}

/** The picture is looked at as one that was chosen: the file can have been written by anybody. */
function cleanLetterhead(letterhead: SettingsFile['letterhead']): SettingsFile['letterhead'] {
  if (letterhead === null || letterhead.logo === null) return letterhead;
  try {
    return { ...letterhead, logo: cleanLogo(Buffer.from(letterhead.logo.base64, 'base64')) };
  } catch {
    throw new AppError('settings_file_damaged');
  }
}

function writeLists(store: WriteStore, lists: Settings['lists']): void {
  for (const { list, values } of lists) {
    if (!isCodeList(list)) continue;
    store.run(sql.deleteFrom('code_merge').where('list', '=', list));
    for (const [position, value] of values.entries()) {
      const columns = {
        label_fr: value.fr,
        label_en: value.en,
        parent: value.parent,
        position,
        valid_to: value.validTo,
        habilitation_class: value.habilitationClass,
        college: value.college,
      };
      store.run(
        sql
          .insertInto('code')
          .values({ list, code: value.code, valid_from: null, ...columns })
          .onConflict((conflict) => conflict.columns(['list', 'code']).doUpdateSet(columns)),
      );
      if (value.mergedInto !== null)
        store.run(sql.insertInto('code_merge').values({ list, code: value.code, into_code: value.mergedInto }));
    }
  }
}

/** Labels are part of what is searched. */
function searchAllAgain(store: WriteStore): void {
  for (const { id } of store.all(sql.selectFrom('referral').select('id'))) store.staleInSearch.add(id);
}

function requireNobody(store: ReadStore, settings: Settings): void {
  const exposes = exposesSomebody(store, { ownTexts: false });
  if (typedTexts(settings).some(exposes)) throw new AppError('settings_name_someone');
  if (settings.letterhead !== null) requireNobodyInLetterhead(store, settings.letterhead);
}

export const settingsFileReads: ReadOperations<InGroup<'settingsFile', 'read'>> = {
  'settingsFile.compose': (context, { letterhead }) => {
    const settings = currentSettings(context, letterhead);
    requireNobody(context.store, settings);
    return { text: writeSettingsFile(settings), on: context.today };
  },

  'settingsFile.preview': (context, { text }) => [...planSettings(currentSettings(context), fileOf(text), settingsParts).changes],
};

export const settingsFileWrites: WriteOperations<InGroup<'settingsFile', 'write'>> = {
  'settingsFile.leaving': (context) => {
    context.facts({ document: 'settings', format: 'json' });
    return {};
  },

  'settingsFile.apply': (context, { text, parts }) => {
    const { store } = context;
    context.subject('setting', null);
    const before = currentSettings(context);
    const { after, changes } = planSettings(before, fileOf(text), parts);
    const { feedbackDays, autoLockMinutes, retentionMonths, auditMonths } = after.delays;
    if (parts.includes('delays')) {
      writeSettings(store, { feedbackDays, autoLockMinutes });
      writeTerms(store, { months: retentionMonths, auditMonths });
    }
    if (parts.includes('sectors')) writeSettings(store, { territorySectors: after.sectors });
    if (parts.includes('lists')) {
      writeLists(store, after.lists);
      searchAllAgain(store);
    }
    if (parts.includes('templates')) for (const template of after.templates) writeTemplate(store, template);
    if (parts.includes('letterhead') && after.letterhead !== null) writeLetterhead(store, after.letterhead);
    context.facts({ changes: changes.length });
    return { changes: changes.length };
  },
};
