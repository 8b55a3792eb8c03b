import { useLanguage } from '#renderer/client/use-messages.ts';

const french: Readonly<Record<string, string>> = { Enter: 'Entrée', Escape: 'Échap', Shift: 'Maj', ArrowUp: '↑', ArrowDown: '↓' };
const english: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' };

interface KeyProps {
  readonly keys: string;
  /** Said by screen readers; else only shown, since the button beside it has its own words. */
  readonly spoken?: boolean;
}

/** Shows a shortcut where it acts: `<Key keys="N" />`. */
export function Key({ keys, spoken = false }: KeyProps) {
  const names = useLanguage() === 'fr' ? french : english;
  const parts = keys.split(/\+(?=.)/).map((part) => names[part] ?? part);
  return (
    <kbd className="key" data-single={keys.length === 1 || undefined} aria-hidden={spoken ? undefined : true}>
      {parts.join(' + ')}
    </kbd>
  );
}
