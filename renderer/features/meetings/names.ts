import type { MeetingWords } from '#shared/messages/meetings-catalogue.ts';
import type { AgendaItem, Participant } from './preparation-store.ts';

/** How an item is called: the code of its situation, its title, or its type. */
export function itemName(item: Pick<AgendaItem, 'situationCode' | 'title' | 'type'>, words: MeetingWords): string {
  return item.situationCode ?? item.title ?? words.agenda.types[item.type];
}

/** How somebody who comes is called: their name, else their role, else their structure; the person concerned is never named. */
export function participantName(participant: Pick<Participant, 'name' | 'role' | 'structureName' | 'kind'>, words: MeetingWords): string {
  return participant.name ?? participant.role ?? participant.structureName ?? words.people.kinds[participant.kind];
}
