import { useSaid } from '#renderer/client/said.ts';

/** Shows the word at the bottom of the window and tells it to screen readers, without taking the focus. */
export function SavedWord() {
  const text = useSaid((said) => said.text);
  return (
    <p className="saved-word" role="status" data-shown={text !== '' || undefined}>
      {text}
    </p>
  );
}
