import { Button } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { actionsOf, type DueActions, type WaitingDue } from './use-due-actions.ts';

/** What can be done with a line: shown with the mouse on it or the keyboard in it, there for screen readers always. */
export function DueButtons({ due, actions }: { readonly due: WaitingDue; readonly actions: DueActions }) {
  const words = useMessages().today.act;
  return (
    <span className="due-buttons">
      {actionsOf[due.kind].map((action) => (
        <Button key={action} variant="subtle" size="compact-md" onClick={() => actions.act(action, due)}>
          {words[action]}
          <span className="visually-hidden">{words.of('', actions.told(due))}</span>
        </Button>
      ))}
    </span>
  );
}
