import type { Hands } from '../hands.ts';
import { words } from '../words.ts';

const { welcome } = words.vault;

/** The first screen, before any vault is open. */
export function welcomeScreen(hands: Hands) {
  const { page } = hands;
  const button = (name: string) => page.getByRole('button', { name });
  return {
    shown: () => page.getByRole('heading', { level: 1, name: welcome.title, exact: true }).waitFor(),
    create: () => hands.activate(button(welcome.create)),
    tryDemonstration: () => hands.activate(button(welcome.tryDemonstration)),
    /** Opens a vault of the list of recent ones. */
    openRecent: (label: string) => hands.activate(page.getByRole('listitem').getByRole('button', { name: label }).first()),
  };
}
