import { lowerFirst } from '#shared/wording/name-in-sentence.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier, useOpenDossier } from '../dossier-store.ts';
import { FactIfKnown } from '../parts/fact.tsx';
import { useWords } from '../use-words.ts';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';
import { Paragraph } from './paragraph.tsx';

type Exchange = Dossier['exchanges'][number];

/** An exchange with one partner, or with several who were asked the same. */
export function ExchangeLine({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
  const { dossier: m } = useMessages();
  const words = useWords();
  const [first] = exchanges;
  if (!first) return null;
  return (
    <Line on={first.on} title={m.timeline.exchange(exchanges.map(({ partnerName }) => partnerName).join(', '))}>
      <p className="quiet">
        {[
          first.channel && words.label('channel', first.channel),
          lowerFirst(first.nominative ? m.timeline.nominative : m.timeline.withoutIdentity),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <dl className="facts">
        <FactIfKnown term={m.timeline.asked}>{first.asked}</FactIfKnown>
      </dl>
      {exchanges.map((exchange) => (
        <Partner key={exchange.id} exchange={exchange} alone={exchanges.length === 1} />
      ))}
    </Line>
  );
}

/** What one partner answered. Removing it can be taken back at once. */
function Partner({ exchange, alone }: { readonly exchange: Exchange; readonly alone: boolean }) {
  const { common, dossier: m } = useMessages();
  const words = useWords();
  const { id: referralId } = useOpenDossier();
  const { openPanel, write, attempt } = useDossier.getState();
  const name = m.timeline.exchange(exchange.partnerName);
  const remove = () => {
    const { id, partnerName: _, on, channel, asked, nominative, ...line } = exchange;
    const bringBack = async () => {
      await write(
        'followUp.addExchanges',
        { referralId, exchanges: { on, channel, asked, nominative, exchanges: [line] } },
        { what: 'undone' },
      );
    };
    return attempt(() => write('followUp.removeExchange', { id }, { undo: bringBack }));
  };
  return (
    <div className="timeline-part">
      <div className="timeline-head">
        {alone ? <span /> : <strong>{exchange.partnerName}</strong>}
        <span className="timeline-actions">
          <LineButton label={m.edit(name)} onClick={() => openPanel({ kind: 'editExchange', exchangeId: exchange.id })}>
            {common.edit}
          </LineButton>
          <LineButton label={m.remove(name)} onClick={() => void remove()}>
            {common.remove}
          </LineButton>
        </span>
      </div>
      <Paragraph>{exchange.answered}</Paragraph>
      <dl className="facts">
        <FactIfKnown inline term={m.timeline.knows}>
          {exchange.knowsPerson && words.label('knowsPerson', exchange.knowsPerson)}
        </FactIfKnown>
        <FactIfKnown inline term={m.timeline.contact}>
          {exchange.contactPerson}
        </FactIfKnown>
        <FactIfKnown term={m.timeline.disclosed}>{exchange.disclosed}</FactIfKnown>
      </dl>
    </div>
  );
}
