import { Button } from '@mantine/core';
import { type ErrorEnvelope } from '#shared/errors/app-error.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';

/** The host is gone: nothing of the vault is on the screen any more. */
export function EndedScreen() {
  const m = useMessages();
  return (
    <main className="first-screen">
      <h1>{m.frame.ended.title}</h1>
      <p>{m.frame.ended.text}</p>
    </main>
  );
}

/** The start failed, with the reason. */
export function FailedScreen({ failure, onRetry }: { readonly failure: ErrorEnvelope; readonly onRetry: () => void }) {
  const m = useMessages();
  return (
    <main className="first-screen">
      <h1>{m.frame.failed.title}</h1>
      <p role="alert">{errorText(m, failure)}</p>
      <Button onClick={onRetry}>{m.common.retry}</Button>
    </main>
  );
}
