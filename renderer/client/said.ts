import { create } from 'zustand';
import { clearOnLock } from './vault-store.ts';

/** Milliseconds for which the word stays. */
const SHOWN_FOR = 6_000;

interface Said {
  readonly text: string;
  say(text: string): void;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** What was just saved, said once although the screen changes: « Saisine 2022-05 enregistrée ». */
export const useSaid = create<Said>()((set) => ({
  text: '',
  say(text) {
    clearTimeout(timer);
    set({ text });
    timer = setTimeout(() => set({ text: '' }), SHOWN_FOR);
  },
}));

clearOnLock(() => {
  clearTimeout(timer);
  useSaid.setState({ text: '' });
});
