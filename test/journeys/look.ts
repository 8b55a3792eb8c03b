import type { AppDriver } from '../drivers/app-driver.ts';
import { axeFindings } from './axe.ts';

const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;

const sizes = { small: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } } as const;

export interface Look {
  /** A whole screen: axe in the three themes, pictures in both sizes, light and dark. */
  screen(name: string): Promise<void>;
  /** A panel, or a screen that differs from another by its content: pictures light and small, dark and large; axe once. */
  panel(name: string): Promise<void>;
  /** What axe found so far, with the screen and the theme. */
  readonly findings: readonly string[];
}

/** Looks at what stands on the screen: axe, and pictures for eyes in `test-results`. */
export function lookAt(app: AppDriver): Look {
  const { page } = app;
  const findings: string[] = [];
  const pictures = async (name: string, theme: keyof typeof themes, ...inSizes: readonly (keyof typeof sizes)[]) => {
    await page.emulateMedia(themes[theme]);
    for (const size of inSizes) {
      await page.setViewportSize(sizes[size]);
      await app.screenshot(`${name}-${theme}-${sizes[size].width}`);
    }
  };
  const axe = async (name: string) => {
    findings.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
  };
  const asBefore = async () => {
    await page.emulateMedia(themes.light);
    await page.setViewportSize(sizes.small);
  };
  return {
    findings,
    async screen(name) {
      await pictures(name, 'dark', 'large', 'small');
      await axe(`${name}, dark`);
      await pictures(name, 'contrast');
      await axe(`${name}, contrast`);
      await pictures(name, 'light', 'large', 'small');
      await axe(`${name}, light`);
      await asBefore();
    },
    async panel(name) {
      await pictures(name, 'dark', 'large');
      await pictures(name, 'light', 'small');
      await axe(name);
      await asBefore();
    },
  };
}
