import { useHashLocation } from 'wouter/use-hash-location';
import { useSummaryWords } from './use-summary-words.ts';

/** The pages of the summary, shown at the top of each. */
export function SummaryPages() {
  const words = useSummaryWords().pages;
  const [path] = useHashLocation();
  const pages = [
    { path: '/bilan', word: words.overview },
    { path: '/bilan/publier', word: words.publish },
    { path: '/bilan/registre', word: words.ledger },
    { path: '/bilan/verifier', word: words.check },
    { path: '/bilan/comparer', word: words.compare },
  ];
  return (
    <nav className="screen-only vault-pages" aria-label={words.label}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <a href={`#${page.path}`} aria-current={isAt(path, page.path) ? 'page' : undefined}>
              {page.word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isAt(path: string, page: string): boolean {
  return path === page || (page !== '/bilan' && path.startsWith(`${page}/`));
}
