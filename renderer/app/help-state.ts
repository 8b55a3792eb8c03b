import { create } from 'zustand';
import { chapterOfPath, type ChapterId } from '#shared/help/guide-places.ts';
import { useSession } from '#renderer/client/session.ts';

interface HelpState {
  /** The chapter with which the guide was opened; `null`: it is closed. */
  readonly chapter: ChapterId | null;
  readonly close: () => void;
}

/** Whether the guide is open. It holds nothing of a vault. */
export const useHelp = create<HelpState>()((set) => ({
  chapter: null,
  close: () => set({ chapter: null }),
}));

/** Opens the guide at a chapter. */
export function openGuide(chapter: ChapterId): void {
  useHelp.setState({ chapter });
}

/** Opens the guide at the chapter of the screen that is shown; closes it when it is open. */
export function toggleHelp(): void {
  const path = useSession.getState().vault === null ? null : window.location.hash.replace(/^#/, '');
  useHelp.setState(({ chapter }) => ({ chapter: chapter === null ? chapterOfPath(path) : null }));
}
