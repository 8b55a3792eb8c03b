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
  /** A panel, or a screen that differs from another by its content: axe and pictures, light and small, dark and large. */
  panel(name: string): Promise<void>;
  /** What axe found so far, with the screen and the theme. */
  readonly findings: readonly string[];
}

/** Looks at what stands on the screen: axe, and pictures for eyes in `test-results`. */
export function lookAt(app: AppDriver): Look {
  const { page } = app;
  const findings: string[] = [];
  const look = async (name: string, theme: keyof typeof themes, pictures: readonly (keyof typeof sizes)[]) => {
    await page.emulateMedia(themes[theme]);
    for (const size of pictures) {
      await page.setViewportSize(sizes[size]);
      await app.screenshot(`${name}-${theme}-${sizes[size].width}`);
    }
    findings.push(...(await axeFindings(page)).map((finding) => `${name}, ${theme}: ${finding}`));
  };
  const asBefore = async () => {
    await page.emulateMedia(themes.light);
    await page.setViewportSize(sizes.small);
  };
  return {
    findings,
    async screen(name) {
      await look(name, 'dark', ['large', 'small']);
      await look(name, 'contrast', []);
      await look(name, 'light', ['large', 'small']);
      await asBefore();
    },
    async panel(name) {
      await look(name, 'dark', ['large']);
      await look(name, 'light', ['small']);
      await asBefore();
    },
  };
}
