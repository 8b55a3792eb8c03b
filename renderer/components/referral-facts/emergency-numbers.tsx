import { useMessages } from '#renderer/client/use-messages.ts';
import './referral-facts.css';

/** The emergency numbers, told calmly: the cellule is not the channel for them. */
export function EmergencyNumbers() {
  const m = useMessages().facts.emergency;
  return (
    <div className="emergency-numbers">
      <p>{m.intro}</p>
      <ul>
        {m.numbers.map(({ number, name }) => (
          <li key={number}>
            <strong>{number}</strong> {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
