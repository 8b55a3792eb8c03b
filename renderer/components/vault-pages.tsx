import { useHashLocation } from 'wouter/use-hash-location';
import { useMessages } from '#renderer/client/use-messages.ts';

/** The pages that stand under « Coffre et réglages »; each shows this list at its top, and is loaded when it is opened. */
export function VaultPages() {
  const m = useMessages();
  const [path] = useHashLocation();
  const words = m.frame.vaultPages;
  const pages: readonly { readonly path: string; readonly word: string }[] = [
    { path: '/parametres', word: words.settings },
    { path: '/parametres/listes', word: words.lists },
    { path: '/parametres/modeles', word: words.templates },
    { path: '/parametres/en-tete', word: words.letterhead },
    { path: '/parametres/reprise', word: words.transfer },
    { path: '/parametres/cles', word: words.keys },
    { path: '/parametres/passation', word: words.handover },
    { path: '/parametres/sauvegardes', word: words.backups },
    { path: '/parametres/conservation', word: words.retention },
    { path: '/parametres/importer', word: words.imports },
    { path: '/parametres/corbeille', word: words.trash },
    { path: '/parametres/journal', word: words.journal },
    { path: '/parametres/licences', word: words.licences },
  ];
  return (
    <nav aria-label={words.label}>
      <ul className="vault-pages">
        {pages.map((page) => (
          <li key={page.path}>
            <a href={`#${page.path}`} aria-current={path === page.path ? 'page' : undefined}>
              {page.word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
