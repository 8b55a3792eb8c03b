import { useSession } from '#renderer/client/session.ts';
import { Section } from '#renderer/components/section.tsx';
import { useKeyWords } from './use-key-words.ts';

/** Exactly what locks the vault on this machine, and what locking does. */
export function LockSection() {
  const words = useKeyWords().lock;
  const tells = useSession((session) => session.environment?.tells);
  const minutes = useSession((session) => session.settings?.autoLockMinutes);
  if (!tells || minutes === undefined) return null;
  const when = [
    words.asked,
    words.inactivity(minutes),
    words.closed,
    ...(tells.suspend ? [words.suspend, words.wake] : [words.noSuspend]),
    words.lid,
    tells.sessionLock ? words.sessionLock : words.noSessionLock,
  ];
  return (
    <Section title={words.title} description={words.what}>
      <ul className="lock-rules">
        {when.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{tells.clipboard ? words.clipboard : words.noClipboard}</p>
      <p>{words.dialogs}</p>
      <p>
        <a href="#/parametres">{words.change}</a>
      </p>
    </Section>
  );
}
