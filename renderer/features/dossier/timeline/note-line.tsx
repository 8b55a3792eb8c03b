import { useMessages } from '#renderer/client/use-messages.ts';
import { type Dossier, useDossier, useOpenDossier } from '../dossier-store.ts';
import { useWords } from '../use-words.ts';
import { Line } from './line.tsx';
import { LineButton } from './line-button.tsx';
import { Paragraph } from './paragraph.tsx';

/** A working note; one that is removed can be brought back at once. */
export function NoteLine({ note }: { readonly note: Dossier['notes'][number] }) {
  const { common, dossier: m } = useMessages();
  const words = useWords();
  const { id: referralId } = useOpenDossier();
  const { openPanel, write, attempt } = useDossier.getState();
  const name = `${m.timeline.personalNote}, ${words.date(note.on)}`;
  const remove = () => {
    const bringBack = async () => {
      await write('followUp.addNote', { referralId, on: note.on, text: note.text }, { what: 'undone' });
    };
    return attempt(() => write('followUp.removeNote', { id: note.id }, { undo: bringBack }));
  };
  return (
    <Line
      on={note.on}
      title={m.timeline.personalNote}
      actions={
        <>
          <LineButton label={m.edit(name)} onClick={() => openPanel({ kind: 'editNote', noteId: note.id })}>
            {common.edit}
          </LineButton>
          <LineButton label={m.remove(name)} onClick={() => void remove()}>
            {common.remove}
          </LineButton>
        </>
      }
    >
      <Paragraph>{note.text}</Paragraph>
    </Line>
  );
}
