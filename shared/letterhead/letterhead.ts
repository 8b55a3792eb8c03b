import * as z from 'zod';

/** Bounds of a letterhead: lines and their length in characters, the logo's file in bytes and its sides in pixels. */
export const letterheadBounds = { lines: 4, lineLength: 120, logoBytes: 512 * 1024, logoPixels: 2_000 } as const;

export const logoTypes = ['png', 'jpeg'] as const;

/** Most characters of a logo in base64. */
export const LOGO_CHARACTERS = Math.ceil(letterheadBounds.logoBytes / 3) * 4;

const side = z.int().min(1).max(letterheadBounds.logoPixels);

/** A picture that holds nothing but its pixels, sides in pixels. */
export const logoPicture = z.strictObject({
  type: z.enum(logoTypes),
  base64: z.base64().max(LOGO_CHARACTERS),
  width: side,
  height: side,
});

/** What stands at the head of a document: the lines of an address, and a logo with its alternative text. Both may be missing. */
export const letterhead = z.strictObject({
  lines: z.array(z.string()).max(letterheadBounds.lines),
  logo: logoPicture.extend({ alt: z.string() }).nullable(),
});

export type LogoPicture = z.output<typeof logoPicture>;
export type Letterhead = z.output<typeof letterhead>;

/** A document without a head. */
export const noLetterhead: Letterhead = { lines: [], logo: null };

/** Whether there is anything to show. */
export function hasLetterhead({ lines, logo }: Letterhead): boolean {
  return lines.length > 0 || logo !== null;
}

/** Room for a logo, in millimetres. */
const room = { width: 50, height: 20 } as const;

/** A picture is never drawn larger than its pixels at 96 to the inch: it would be blurred. */
const MM_PER_PIXEL = 25.4 / 96;

/** How large a logo stands on paper, in millimetres: as large as its room and its pixels allow, its sides in proportion. */
export function logoSize({ width, height }: Pick<LogoPicture, 'width' | 'height'>): { readonly width: number; readonly height: number } {
  const scale = Math.min(room.width / width, room.height / height, MM_PER_PIXEL);
  const rounded = (pixels: number): number => Math.max(0.1, Math.round(pixels * scale * 10) / 10);
  return { width: rounded(width), height: rounded(height) };
}

/** The picture as an address that holds it. */
export function logoAddress({ type, base64 }: Pick<LogoPicture, 'type' | 'base64'>): string {
  return `data:image/${type};base64,${base64}`;
}
