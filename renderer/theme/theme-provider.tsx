import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/fr';
import 'dayjs/locale/en-gb';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { pageNonce } from './nonce.ts';
import { theme, variablesOf } from './theme.ts';
import { useThemeName } from './use-theme-name.ts';

/** Gives every screen its colours, its type and the language of its calendars. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const name = useThemeName();
  const language = useLanguage();
  const resolver = useMemo(() => variablesOf(name), [name]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = name;
  }, [language, name]);
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
