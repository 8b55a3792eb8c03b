import { useHashLocation } from 'wouter/use-hash-location';
import { useMessages } from '#renderer/client/use-messages.ts';

/** The pages that stand under « Coffre et réglages », those of the cellule's work before those of the vault's safety; each shows them at its top. */
export function VaultPages() {
  const m = useMessages();
  const [path] = useHashLocation();
  const words = m.frame.vaultPages;
  const groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly pages: readonly { readonly path: string; readonly word: string }[];
  }[] = [
    {
      id: 'vault-pages-cellule',
      title: words.ofCellule,
      pages: [
        { path: '/parametres', word: words.settings },
        { path: '/parametres/listes', word: words.lists },
        { path: '/parametres/modeles', word: words.templates },
        { path: '/parametres/en-tete', word: words.letterhead },
        { path: '/parametres/reprise', word: words.transfer },
        { path: '/parametres/importer', word: words.imports },
      ],
    },
    {
      id: 'vault-pages-vault',
      title: words.ofVault,
      pages: [
        { path: '/parametres/cles', word: words.keys },
        { path: '/parametres/passation', word: words.handover },
        { path: '/parametres/sauvegardes', word: words.backups },
        { path: '/parametres/conservation', word: words.retention },
        { path: '/parametres/corbeille', word: words.trash },
        { path: '/parametres/journal', word: words.journal },
        { path: '/parametres/diagnostic', word: words.diagnostics },
        { path: '/parametres/licences', word: words.licences },
      ],
    },
  ];
  return (
    <nav aria-label={words.label} className="vault-pages">
      {groups.map(({ id, title, pages }) => (
        <div key={id} className="vault-pages-group">
          <span id={id} className="vault-pages-title">
            {title}
          </span>
          <ul aria-labelledby={id}>
            {pages.map((page) => (
              <li key={page.path}>
                <a href={`#${page.path}`} aria-current={path === page.path ? 'page' : undefined}>
                  {page.word}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
