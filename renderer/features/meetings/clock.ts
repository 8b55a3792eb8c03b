/**
 * A time of day as people type it: « 14 h », « 9h30 », « 14:15 », « 1415 », « 9 ».
 * @returns `HH:MM`, or `null` when it is no time
 */
export function parseClock(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[h:.]?\s*(\d{2}))?\s*h?\s*$/i.exec(text);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
