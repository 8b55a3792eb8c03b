import { deflateSync, inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterheadBounds } from '#shared/letterhead/letterhead.ts';
import { cleanLogo } from '#db/letterhead/clean-logo.ts';
import { crc32, PNG_SIGNATURE } from '#db/letterhead/png.ts';
import { newReferral, noIdentity, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** What a picture tells beside its pixels; it must be in none that was taken. */
const SECRET = 'Solène Quériault, 46.5802,0.3404';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

interface PngParts {
  readonly width?: number;
  readonly height?: number;
  /** Bytes of its lines before they are compressed. */
  readonly raw?: number;
  readonly interlaced?: boolean;
  readonly more?: readonly Buffer[];
  readonly after?: Buffer;
}

/** A picture in red, green and blue. */
function png({ width = 12, height = 6, raw, interlaced = false, more = [], after = Buffer.alloc(0) }: PngParts = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, interlaced ? 1 : 0], 8);
  const lines = Buffer.alloc(raw ?? height * (1 + width * 3), 0);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
    after,
  ]);
}

const text = Buffer.from(SECRET, 'utf8');

/** 16 × 8 pixels, baseline and progressive. */
const baseline = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwChXUaN/wAgyH/gX/oRooqmYU9z/9k=',
  'base64',
);
const progressive = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQP/2gAMAwEAAhADEAAAAZ9QZ//EABYQAAMAAAAAAAAAAAAAAAAAAAADM//aAAgBAQABBQITP//EABURAQEAAAAAAAAAAAAAAAAAAAAC/9oACAEDAQE/AZf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAVEAEBAAAAAAAAAAAAAAAAAAAAAf/aAAgBAQAGPwJH/8QAFRABAQAAAAAAAAAAAAAAAAAAALH/2gAIAQEAAT8hV1//2gAMAwEAAgADAAAAEPf/xAAVEQEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAwEBPxCn/8QAFREBAQAAAAAAAAAAAAAAAAAAAAH/2gAIAQIBAT8Qr//EABYQAQEBAAAAAAAAAAAAAAAAAABh8P/aAAgBAQABPxBsp//Z',
  'base64',
);

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** EXIF with an orientation and, after its directory, words. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text]));
}

/** A JPEG with segments after its beginning. */
const jpegWith = (picture: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);

const cleaned = (bytes: Buffer) => {
  const logo = cleanLogo(bytes);
  return { ...logo, bytes: Buffer.from(logo.base64, 'base64') };
};

describe('a picture that becomes a logo', () => {
  it.each([
    { name: 'a comment in a PNG', picture: png({ more: [chunk('tEXt', Buffer.concat([Buffer.from('Author\0'), text]))] }) },
    { name: 'EXIF in a PNG', picture: png({ more: [chunk('eXIf', text)] }) },
    { name: 'a PNG with something after its end', picture: png({ after: text }) },
    { name: 'EXIF in a JPEG', picture: jpegWith(baseline, exif(1)) },
    { name: 'a comment in a JPEG', picture: jpegWith(baseline, segment(0xfe, text)) },
    { name: 'XMP and a profile in a JPEG', picture: jpegWith(progressive, segment(0xe1, text), segment(0xe2, text)) },
    { name: 'a JPEG with something after its end', picture: Buffer.concat([baseline, text]) },
  ])('loses what it tells of somebody: $name', ({ picture }) => {
    expect(picture.includes(text)).toBe(true);
    const { bytes } = cleaned(picture);
    expect(bytes.includes(text)).toBe(false);
    expect(bytes.includes(Buffer.from('Exif'))).toBe(false);
    expect(bytes.length).toBeLessThan(picture.length);
  });

  it('keeps its pixels', () => {
    const { bytes, width, height, type } = cleaned(png({ more: [chunk('tEXt', text)] }));
    expect({ width, height, type }).toEqual({ width: 12, height: 6, type: 'png' });
    const at = bytes.indexOf('IDAT');
    expect(inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)))).toHaveLength(6 * 37);
    const jpeg = cleaned(jpegWith(baseline, exif(1)));
    expect(jpeg).toMatchObject({ width: 16, height: 8, type: 'jpeg' });
    // Everything from the tables on, bit for bit.
    expect(jpeg.bytes.includes(baseline.subarray(baseline.indexOf(Buffer.from([0xff, 0xda]))))).toBe(true);
    expect(cleanLogo(jpeg.bytes)).toEqual(cleanLogo(baseline));
    expect(cleanLogo(cleaned(progressive).bytes)).toEqual(cleanLogo(progressive));
  });

  it('may be interlaced', () => {
    // Seven passes of 12 × 6 pixels, each line with its filter.
    const raw = [
      [2, 1],
      [1, 1],
      [3, 1],
      [3, 2],
      [6, 1],
      [6, 3],
      [12, 3],
    ].reduce((sum, [across = 0, down = 0]) => sum + down * (1 + across * 3), 0);
    expect(cleanLogo(png({ interlaced: true, raw }))).toMatchObject({ width: 12, height: 6 });
  });

  const idat = png().indexOf('IDAT');
  it.each([
    { name: 'a drawing with scripts', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), code: 'logo_not_picture' },
    { name: 'a GIF named .png', bytes: Buffer.from('GIF89a\0\0\0\0'), code: 'logo_not_picture' },
    { name: 'nothing', bytes: Buffer.alloc(0), code: 'logo_not_picture' },
    { name: 'too many bytes', bytes: Buffer.concat([png(), Buffer.alloc(letterheadBounds.logoBytes)]), code: 'logo_too_large' },
    { name: 'too many pixels', bytes: png({ width: 2_001, height: 1, raw: 1 }), code: 'logo_too_wide' },
    { name: 'sides that would fill the memory', bytes: png({ width: 4e9, height: 4e9, raw: 1 }), code: 'logo_too_wide' },
    { name: 'more pixels than it says', bytes: png({ raw: 5_000_000 }), code: 'logo_damaged' },
    { name: 'fewer pixels than it says', bytes: png({ raw: 10 }), code: 'logo_damaged' },
    { name: 'a PNG that is cut', bytes: png().subarray(0, idat + 8), code: 'logo_damaged' },
    {
      name: 'a PNG with one wrong bit',
      bytes: Buffer.from(png().map((byte, at) => (at === idat + 6 ? byte ^ 1 : byte))),
      code: 'logo_damaged',
    },
    { name: 'a signature alone', bytes: Buffer.from(PNG_SIGNATURE), code: 'logo_damaged' },
    { name: 'a JPEG that is cut', bytes: baseline.subarray(0, baseline.length - 2), code: 'logo_damaged' },
    { name: 'a JPEG without pixels', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]), code: 'logo_damaged' },
    { name: 'a segment that ends nowhere', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]), code: 'logo_damaged' },
    { name: 'a photograph that stands upright by EXIF alone', bytes: jpegWith(baseline, exif(6)), code: 'logo_turned' },
    {
      name: 'inks for a printing press',
      bytes: Buffer.from(baseline.map((byte, at) => (at === baseline.indexOf(Buffer.from([0xff, 0xc0])) + 9 ? 4 : byte))),
      code: 'logo_inks',
    },
  ])('is refused with a sentence: $name', ({ bytes, code }) => {
    expect(() => cleanLogo(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('whatever bytes it has, is taken or refused, and nothing else happens', () => {
    for (const picture of [png(), baseline, progressive, jpegWith(baseline, exif(1))]) {
      for (let at = 0; at < picture.length; at += 1) {
        const changed = Buffer.from(picture);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        try {
          expect(cleanLogo(changed).width).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError', code: expect.stringMatching(/^logo_/) as string });
        }
      }
    }
  });
});

describe('the letterhead of a cellule', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await testVault();
  });
  afterEach(() => vault.remove());

  const lines = ['Ville d’essai – Direction de la santé', '15 place de la Mairie', '86000 Essai', '05 49 00 00 00 – clsm@essai.fr'];
  const takeLogo = (bytes: Buffer = png()) => vault.call('letterhead.takeLogo', { base64: bytes.toString('base64') });

  it('is empty until somebody writes it, and never required', async () => {
    expect(await vault.call('letterhead.read', {})).toEqual({ head: { lines: [], logo: null }, logoText: null });
    expect((await vault.call('documents.compose', { document: { kind: 'handover_record' } })).head).toEqual({ lines: [], logo: null });
  });

  it('stands at the head of every document that leaves, in the language of the vault', async () => {
    await vault.call('letterhead.save', { lines, logoText: null });
    await takeLogo();
    const { head, language } = await vault.call('documents.compose', { document: { kind: 'handover_record' } });
    expect(language).toBe('fr');
    expect(head).toMatchObject({ lines, logo: { type: 'png', width: 12, height: 6, alt: 'Logo\u00a0: CLSM d’essai' } });
    expect((await vault.call('imports.blankLists', { language: 'en' })).head.logo?.alt).toBe('Logo: CLSM d’essai');
  });

  it('keeps the words about the logo until the logo goes', async () => {
    await takeLogo();
    await vault.call('letterhead.save', { lines: [], logoText: 'Ville d’essai' });
    expect((await vault.call('letterhead.read', {})).head.logo?.alt).toBe('Ville d’essai');
    await vault.call('letterhead.removeLogo', {});
    expect(await vault.call('letterhead.read', {})).toEqual({ head: { lines: [], logo: null }, logoText: null });
  });

  it('keeps the logo that it has when a bad picture is chosen', async () => {
    await takeLogo();
    expect((await vault.refusal('letterhead.takeLogo', { base64: text.toString('base64') })).code).toBe('logo_not_picture');
    expect((await vault.call('letterhead.read', {})).head.logo?.width).toBe(12);
  });

  it.each([
    { name: 'five lines', input: { lines: [...lines, 'de trop'], logoText: null }, code: 'invalid_input' },
    { name: 'an endless line', input: { lines: ['a'.repeat(letterheadBounds.lineLength + 1)], logoText: null }, code: 'invalid_input' },
    { name: 'an empty line', input: { lines: [' '], logoText: null }, code: 'required' },
  ])('takes no $name', async ({ input, code }) => {
    expect((await vault.refusal('letterhead.save', input)).code).toBe(code);
  });

  it('names nobody whom the vault knows, neither when it is written nor when a document leaves', async () => {
    await vault.call('letterhead.save', { lines: ['Mission Solène Quériault'], logoText: null });
    const { id: landlord } = await vault.call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' });
    const identity = { ...noIdentity, lastName: 'Quériault', firstName: 'Solène' };
    await vault.call('referrals.create', newReferral(landlord, { consent: oralAgreement, identity }));
    expect((await vault.refusal('documents.compose', { document: { kind: 'handover_record' } })).code).toBe('letterhead_names_someone');
    expect((await vault.refusal('letterhead.save', { lines: ['Solène Quériault'], logoText: null })).code).toBe('letterhead_names_someone');
    expect((await vault.refusal('letterhead.save', { lines: [], logoText: 'Solène Quériault' })).code).toBe('letterhead_names_someone');
  });
});
