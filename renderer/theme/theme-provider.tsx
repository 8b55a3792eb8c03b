import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useSession } from '#renderer/client/session.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { pageNonce } from './nonce.ts';
import { theme, variablesOf } from './theme.ts';
import { useRoom } from './use-room.ts';
import { useThemeName } from './use-theme-name.ts';

/** The usual size of the text, as in base.css: 17 px where the browser's own is 16. */
const BASE = 106.25;

/** Gives every screen its colours, its type and the language of its calendars. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const name = useThemeName();
  const language = useLanguage();
  const size = useSession((session) => session.environment?.textSize ?? 100);
  const resolver = useMemo(() => variablesOf(name), [name]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = name;
  }, [language, name]);
  useLayoutEffect(() => {
    // Every measure of the interface is in rem: the whole page grows with its text.
    document.documentElement.style.fontSize = size === 100 ? '' : `${(BASE * size) / 100}%`;
  }, [size]);
  useRoom(size);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={name === 'dark' ? 'dark' : 'light'}
      cssVariablesResolver={resolver}
      getStyleNonce={pageNonce}
      deduplicateCssVariables={false}
    >
      <DatesProvider settings={{ locale: language === 'fr' ? 'fr' : 'en-gb', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}
