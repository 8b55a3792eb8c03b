import type { Item, Participant } from './meeting-store.ts';
import { useWords } from './use-words.ts';

/** How an item is called: the code of a situation, else its title, else its type. */
export function useItemName(): (item: Item) => string {
  const words = useWords();
  return (item) =>
    item.type === 'situation'
      ? `${words.itemTypes.situation} ${item.situationCode ?? ''}`.trim()
      : (item.title ?? words.itemTypes[item.type]);
}

/** How somebody is called on the laptop: their name or function, and their structure; those concerned by what they are. */
export function useParticipantName(): (participant: Participant) => string {
  const words = useWords();
  return ({ name, role, structureName, kind }) => {
    if (kind === 'person_concerned' || kind === 'representative') return words.kinds[kind];
    const who = [name ?? role, structureName].filter(Boolean).join(', ');
    return who || words.attendance.unnamed;
  };
}
