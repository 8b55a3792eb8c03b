import { useMessages } from '#renderer/client/use-messages.ts';

/** « Non renseigné », in quiet ink. */
export function Missing() {
  return <span className="quiet">{useMessages().common.notRecorded}</span>;
}
