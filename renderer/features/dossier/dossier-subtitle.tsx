import { formatMonth } from '#shared/dates/format.ts';
import { isFrozen } from '#shared/consent/consent.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { type Dossier, useOpenDossier } from './dossier-store.ts';
import { statusTone } from '#renderer/components/status-tone.ts';
import { useWords } from './use-words.ts';

/** Status, level, who asked and when, and how often the situation came: what a successor must know first. */
export function DossierSubtitle() {
  const m = useMessages();
  const words = useWords();
  const dossier = useOpenDossier();
  const { kind, status, level, consent, referrer, receivedOn, saisines } = dossier;
  return (
    <div className="dossier-subtitle">
      <p className="dossier-state">
        {kind === 'enquiry' && <span>{m.dossier.enquiry}</span>}
        <StatusWord tone={statusTone[status]}>{m.referrals.status[status]}</StatusWord>
        {kind === 'referral' && <span>{level === null ? m.dossier.noLevel : m.dossier.level(level)}</span>}
        {consent && isFrozen(consent.status) && <StatusWord tone="stopped">{m.dossier.frozen}</StatusWord>}
        <span>{m.dossier.receivedFrom(referrer.structureName, words.date(receivedOn))}</span>
      </p>
      {saisines.length > 1 && <Rank dossier={dossier} />}
    </div>
  );
}

/** « La même situation, 3e saisine, la précédente en mars 2022 », with a link to each. */
function Rank({ dossier: { id, saisines } }: { readonly dossier: Dossier }) {
  const { dossier: m } = useMessages();
  const language = useLanguage();
  const index = saisines.findIndex((saisine) => saisine.id === id);
  const previous = saisines[index - 1];
  return (
    <nav className="dossier-rank" aria-label={m.allSaisines}>
      {previous ? (
        <span>
          {m.rank(index + 1)}, <a href={`#/saisines/${previous.id}`}>{m.rankPrevious(formatMonth(previous.receivedOn, language))}</a>
        </span>
      ) : (
        <span>{m.rankFirstOf(saisines.length)}</span>
      )}
      <ul>
        {saisines.map((saisine) => (
          <li key={saisine.id}>
            {saisine.id === id ? (
              <span aria-current="page">
                {saisine.reference} ({m.thisOne})
              </span>
            ) : (
              <a href={`#/saisines/${saisine.id}`}>{saisine.reference}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
