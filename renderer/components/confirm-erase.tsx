import { type ReactNode, useEffect } from 'react';
import { Button, Modal } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';

interface ConfirmEraseProps {
  /** What will be erased, as a question. */
  readonly title: string;
  /** What is lost and what stays. */
  readonly children: ReactNode;
  /** The words of the two buttons; « Ne rien effacer » and « Effacer définitivement » by default. */
  readonly keep?: string;
  readonly confirm?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The only question that stops the work: before something is erased for good or leaves the vault. Everything else can be undone. */
export function ConfirmErase({ title, children, keep, confirm, busy = false, onConfirm, onCancel }: ConfirmEraseProps) {
  const m = useMessages();
  // The library gives the focus back when it closes a question, not when the question is taken away.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <Modal
      opened
      onClose={onCancel}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': m.common.close }}
      transitionProps={{ duration: 0 }}
      // The library makes it a header; inside a dialog that would be a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className="confirm-text">{children}</div>
      <div className="confirm-actions">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {keep ?? m.common.erase.keep}
        </Button>
        <Button color="danger" loading={busy} onClick={onConfirm}>
          {confirm ?? m.common.erase.confirm}
        </Button>
      </div>
    </Modal>
  );
}
