import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '../fields/code-select.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';
import type { FactsPart } from './facts-part.ts';

/** By which channel it came. Apart from the request, since a phone form asks for it with the date. */
export function ChannelField({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  return <CodeSelect list="channel" label={m.channel} {...part.field('channel')} />;
}

/** What the referrer expects of the cellule. */
export function RequestField({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  return <TextAreaField label={m.request} {...part.field('request')} />;
}
