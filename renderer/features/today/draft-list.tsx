import { Button } from '@mantine/core';
import { formatDayAndClock } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { runCommand } from '#renderer/app/commands.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Section } from '#renderer/components/section.tsx';
import { draftPath, isDraftForm } from './draft-path.ts';
import { type Draft, useToday } from './today-store.ts';
import { WaitingList, WaitingRow } from './waiting-list.tsx';

/** Forms that were left in the middle: taken up again where they are, or thrown away. */
export function DraftList() {
  const m = useMessages();
  const language = useLanguage();
  const { drafts, discardDraft } = useToday();
  const describe = useDraftWords();
  return (
    <Section title={m.today.drafts.title}>
      <WaitingList>
        {drafts.map((draft) => {
          const { reference, words } = describe(draft);
          const saved = new Date(draft.savedAt);
          return (
            <WaitingRow
              key={draft.id}
              href={`#${draftPath(draft)}`}
              reference={reference}
              words={words}
              when={m.today.drafts.savedAt(formatDayAndClock(localDateOf(saved), saved, language))}
              onOpen={draft.form === 'new-enquiry' ? () => runCommand('new-enquiry') : undefined}
              action={
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={m.today.drafts.discard(`${reference} ${words}`)}
                  onClick={() => void discardDraft(draft)}
                >
                  {m.today.drafts.discardShort}
                </Button>
              }
            />
          );
        })}
      </WaitingList>
    </Section>
  );
}

function useDraftWords(): (draft: Draft) => { reference: string; words: string } {
  const m = useMessages();
  const structures = useStructures((directory) => directory.all);
  return (draft) => ({
    reference:
      draft.reference ??
      (draft.form === 'structures.update' ? structures.find(({ id }) => String(id) === draft.subject)?.name : undefined) ??
      m.today.drafts.newRecord,
    words: isDraftForm(draft.form) ? m.today.drafts.forms[draft.form] : m.today.drafts.unnamed,
  });
}
