import { AppError } from '#shared/errors/app-error.ts';
import { letterheadBounds, type LogoPicture } from '#shared/letterhead/letterhead.ts';
import { readJpeg } from './jpeg.ts';
import { PNG_SIGNATURE, pngSides, rewritePng } from './png.ts';

const startsWith = (bytes: Uint8Array, signature: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

function requireSides({ width, height }: { readonly width: number; readonly height: number }): void {
  if (Math.max(width, height) > letterheadBounds.logoPixels) throw new AppError('logo_too_wide', { pixels: letterheadBounds.logoPixels });
}

/**
 * Takes a picture for a letterhead: what it is says its content, not its name, and only what draws it is kept. A picture can tell who took it, where
 * and with what (EXIF, XMP, comments); none of that comes into the vault.
 * @throws AppError `logo_too_large` (bytes), `logo_too_wide` (pixels), `logo_not_picture`, `logo_damaged`, `logo_inks` (colours for print), `logo_turned`
 * (stands right only by its EXIF)
 */
export function cleanLogo(bytes: Uint8Array): LogoPicture {
  if (bytes.length > letterheadBounds.logoBytes) throw new AppError('logo_too_large');
  if (startsWith(bytes, PNG_SIGNATURE)) return pngLogo(bytes);
  if (startsWith(bytes, Uint8Array.of(0xff, 0xd8, 0xff))) return jpegLogo(bytes);
  throw new AppError('logo_not_picture');
}

function pngLogo(bytes: Uint8Array): LogoPicture {
  const sides = pngSides(bytes);
  if (!sides) throw new AppError('logo_damaged');
  // Before anything is unpacked.
  requireSides(sides);
  const clean = rewritePng(bytes);
  if (!clean) throw new AppError('logo_damaged');
  // Compressed by another program it can have been a little smaller.
  if (clean.length > letterheadBounds.logoBytes) throw new AppError('logo_too_large');
  return { type: 'png', base64: Buffer.from(clean).toString('base64'), width: sides.width, height: sides.height };
}

function jpegLogo(bytes: Uint8Array): LogoPicture {
  const picture = readJpeg(bytes);
  if (!picture) throw new AppError('logo_damaged');
  const { width, height, components, orientation } = picture;
  requireSides(picture);
  if (components !== 1 && components !== 3) throw new AppError('logo_inks');
  if (orientation !== 1) throw new AppError('logo_turned');
  return { type: 'jpeg', base64: Buffer.from(picture.bytes).toString('base64'), width, height };
}
