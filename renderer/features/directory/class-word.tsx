import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { useMessages } from '#renderer/client/use-messages.ts';

export const habilitationClasses: readonly HabilitationClass[] = ['A', 'B', 'C', 'D'];

/** A habilitation class with its word; the whole rule is its title. */
export function ClassWord({ habilitationClass }: { readonly habilitationClass: HabilitationClass }) {
  const m = useMessages();
  return <span title={m.directory.classesLong[habilitationClass]}>{m.directory.classes[habilitationClass]}</span>;
}
