import { useLanguage } from '#renderer/client/use-messages.ts';

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
/** As they are engraved on keyboards of the country. */
const french: Readonly<Record<string, string>> = {
  ...arrows,
  Enter: 'Entrée',
  Escape: 'Échap',
  Shift: 'Maj',
  PageUp: 'Pg préc',
  PageDown: 'Pg suiv',
};
const english: Readonly<Record<string, string>> = { ...arrows, Escape: 'Esc', PageUp: 'Pg Up', PageDown: 'Pg Dn' };

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
