/** A menu of the native bar, and a heading of the palette and of the list of shortcuts. */
export const commandMenus = ['file', 'edit', 'go', 'vault', 'view', 'help'] as const;
export type CommandMenu = (typeof commandMenus)[number];

interface AppCommandShape {
  /** Stable: the native menu sends it, the catalogue of words is keyed by it. */
  readonly id: string;
  readonly menu: CommandMenu;
  /** `N`, `?`, `Ctrl+L`, `Alt+1`; a bare key does nothing while a text is being typed. */
  readonly keys: string | null;
  /** The screen that it leads to; `null`: it acts where one is. */
  readonly path: string | null;
  /** Once that screen is shown, its own command of the same id opens something there (a form). */
  readonly opens?: true;
}

/**
 * Everything that can be done from anywhere: one list for the native menu, the palette (Ctrl+K), the shortcuts and their help. Screens add
 * their own commands as long as they are shown (renderer/app/commands.ts).
 */
export const appCommands = [
  { id: 'new-referral', menu: 'file', keys: 'N', path: '/saisines/nouvelle' },
  { id: 'new-enquiry', menu: 'file', keys: 'S', path: null },
  { id: 'new-meeting', menu: 'file', keys: null, path: '/reunions', opens: true },
  { id: 'new-dates', menu: 'file', keys: null, path: '/reunions', opens: true },
  { id: 'new-structure', menu: 'file', keys: null, path: '/annuaire/nouvelle' },
  { id: 'new-agreement', menu: 'file', keys: null, path: '/reunions/conventions', opens: true },
  { id: 'lock', menu: 'file', keys: 'Ctrl+L', path: null },
  { id: 'switch-vault', menu: 'file', keys: 'Ctrl+Shift+O', path: null },
  { id: 'undo', menu: 'edit', keys: 'Ctrl+Z', path: null },
  { id: 'search', menu: 'edit', keys: 'Ctrl+F', path: '/recherche' },
  { id: 'palette', menu: 'edit', keys: 'Ctrl+K', path: null },
  { id: 'go-today', menu: 'go', keys: 'Alt+1', path: '/aujourdhui' },
  { id: 'go-referrals', menu: 'go', keys: 'Alt+2', path: '/saisines' },
  { id: 'go-meetings', menu: 'go', keys: 'Alt+3', path: '/reunions' },
  { id: 'go-agreements', menu: 'go', keys: null, path: '/reunions/conventions' },
  { id: 'go-missing', menu: 'go', keys: null, path: '/reunions/leviers-manquants' },
  { id: 'go-directory', menu: 'go', keys: 'Alt+4', path: '/annuaire' },
  { id: 'go-year', menu: 'go', keys: 'Alt+5', path: '/bilan' },
  { id: 'go-publish', menu: 'go', keys: null, path: '/bilan/publier' },
  { id: 'go-ledger', menu: 'go', keys: null, path: '/bilan/registre' },
  { id: 'go-check', menu: 'go', keys: null, path: '/bilan/verifier' },
  { id: 'go-compare', menu: 'go', keys: null, path: '/bilan/comparer' },
  { id: 'go-settings', menu: 'vault', keys: 'Alt+6', path: '/parametres' },
  { id: 'go-keys', menu: 'vault', keys: null, path: '/parametres/cles' },
  { id: 'go-handover', menu: 'vault', keys: null, path: '/parametres/passation' },
  { id: 'go-backups', menu: 'vault', keys: null, path: '/parametres/sauvegardes' },
  { id: 'go-retention', menu: 'vault', keys: null, path: '/parametres/conservation' },
  { id: 'go-trash', menu: 'vault', keys: null, path: '/parametres/corbeille' },
  { id: 'go-import', menu: 'vault', keys: null, path: '/parametres/importer' },
  { id: 'go-lists', menu: 'vault', keys: null, path: '/parametres/listes' },
  { id: 'go-templates', menu: 'vault', keys: null, path: '/parametres/modeles' },
  { id: 'go-letterhead', menu: 'vault', keys: null, path: '/parametres/en-tete' },
  { id: 'go-transfer', menu: 'vault', keys: null, path: '/parametres/reprise' },
  { id: 'go-journal', menu: 'vault', keys: null, path: '/parametres/journal' },
  { id: 'go-diagnostics', menu: 'vault', keys: null, path: '/parametres/diagnostic' },
  { id: 'go-licences', menu: 'vault', keys: null, path: '/parametres/licences' },
  { id: 'toggle-veil', menu: 'view', keys: 'Ctrl+.', path: null },
  { id: 'toggle-density', menu: 'view', keys: null, path: null },
  { id: 'guide', menu: 'help', keys: 'F1', path: null },
  { id: 'help', menu: 'help', keys: '?', path: null },
] as const satisfies readonly AppCommandShape[];

export type AppCommandId = (typeof appCommands)[number]['id'];

/** A command of the list, with what the literal types leave out. */
export type AppCommand = AppCommandShape & { readonly id: AppCommandId };
