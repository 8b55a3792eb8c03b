import { useEffect, useState } from 'react';
import { currentInstant } from '#renderer/client/clock.ts';
import type { Item } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

/** How long an item has taken, counting up; once over, a word says by how much. Never an alarm. */
export function Timer({ item }: { readonly item: Item }) {
  const words = useWords().agenda;
  const running = item.startedAt !== null && item.endedAt === null;
  const [now, setNow] = useState(() => currentInstant().getTime());
  useEffect(() => {
    if (!running) return undefined;
    const tick = setInterval(() => setNow(currentInstant().getTime()), 1_000);
    return () => clearInterval(tick);
  }, [running]);
  if (item.startedAt === null) return <span className="quiet">{words.planned(item.minutes)}</span>;
  const end = item.endedAt === null ? now : new Date(item.endedAt).getTime();
  const seconds = Math.max(0, Math.floor((end - new Date(item.startedAt).getTime()) / 1_000));
  const over = Math.floor(seconds / 60) - item.minutes;
  return (
    <span className="timer">
      <span role="timer">{words.timer(clockOf(seconds), item.minutes)}</span>
      {over > 0 && item.minutes > 0 && <span className="timer-over">{words.over(over)}</span>}
    </span>
  );
}

/** `4:05`, `1:02:05`. */
function clockOf(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
