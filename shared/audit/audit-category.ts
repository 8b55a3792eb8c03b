/** What an audit entry tells, as the page and the export sort it. */
export const auditCategories = ['opened', 'keys', 'read', 'written', 'exported', 'printed', 'erased'] as const;
export type AuditCategory = (typeof auditCategories)[number];

/** Operations that do more than write a record; every other one is `written`. A name with a star stands for a whole group. */
const named: Readonly<Record<Exclude<AuditCategory, 'written'>, readonly string[]>> = {
  opened: ['vault.open', 'vault.create', 'vault.createDemonstration', 'backups.restore'],
  keys: ['vault.changePassphrase', 'keys.*'],
  read: ['person.readIdentity', 'search.identities', 'referrals.lookAlikes', 'rights.document'],
  exported: [
    'exportNotes.record',
    'documents.leaving',
    'imports.blankLeaving',
    'settingsFile.leaving',
    'diagnostics.leaving',
    'publication.release',
    'publication.noteFile',
    'backups.make',
    'backups.export',
    'backups.exportPlain',
    'backups.salvage',
  ],
  printed: ['documents.printed'],
  erased: ['person.eraseIdentity', 'retention.erase', 'trash.empty', 'journal.trim', 'backups.remove'],
};

const categoryByName = new Map(
  Object.entries(named).flatMap(([category, names]) => names.map((name) => [name, category as AuditCategory] as const)),
);

/** The category of an operation: its own, else its group's, else `written`. */
export function auditCategoryOf(operation: string): AuditCategory {
  return categoryByName.get(operation) ?? categoryByName.get(`${operation.split('.')[0] ?? ''}.*`) ?? 'written';
}

/** Names and groups of a category, for a filter: exact names, and beginnings of names (`keys.`). For `written`, those that it is not. */
export function namesOfCategory(category: AuditCategory): { readonly names: readonly string[]; readonly groups: readonly string[] } {
  const all = category === 'written' ? Object.values(named).flat() : named[category];
  return {
    names: all.filter((name) => !name.endsWith('*')),
    groups: all.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
  };
}
