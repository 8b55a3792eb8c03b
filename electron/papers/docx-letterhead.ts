import {
  BorderStyle,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  type IImageOptions,
  ImageRun,
  LineRuleType,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { hasLetterhead, type Letterhead, logoSize } from '#shared/letterhead/letterhead.ts';
import { docxColours, lines } from './docx-parts.ts';
import { printableText } from './printable-text.ts';

/** A millimetre in twentieths of a point, and in pixels of 96 to the inch. */
const [DXA, PIXELS] = [1_440 / 25.4, 96 / 25.4];

/** Between the logo and the address, a line of the address, and below all of it: in millimetres. */
const [GAP, LINE, BELOW] = [6, 4.4, 4];

const dxa = (millimetres: number): number => Math.round(millimetres * DXA);

/** The title of a document, with a rule above it that parts it from its head, where there is one. */
export function titleParagraph(title: string, head: Letterhead): Paragraph {
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, color: docxColours.hairline, space: 14 } };
  return new Paragraph({ heading: HeadingLevel.TITLE, ...(hasLetterhead(head) ? { border: rule } : {}), children: lines(title) });
}

/**
 * The head of a Word document: the logo at the left with its alternative text, and beside it the lines of the address. It is part of the text, so that
 * it is read aloud, and stands on the first page alone.
 * @returns no paragraph where there is neither
 */
export function docxLetterhead({ lines: address, logo }: Letterhead): Paragraph[] {
  if (logo === null) return addressParagraphs(address, { left: 0, height: 0 }, []);
  const { width, height } = logoSize(logo);
  if (address.length === 0) {
    const space = { after: dxa(BELOW), line: 240, lineRule: LineRuleType.AUTO };
    return [new Paragraph({ keepNext: true, spacing: space, children: [logoRun(logo)] })];
  }
  return addressParagraphs(address, { left: width + GAP, height }, [logoRun(logo, BESIDE)]);
}

/** @param beside room that the logo takes: how far the lines are moved in, and how high it is, in millimetres */
function addressParagraphs(
  address: readonly string[],
  beside: { readonly left: number; readonly height: number },
  picture: readonly ImageRun[],
): Paragraph[] {
  // The rule stands below the higher of the two.
  const rest = Math.max(0, beside.height - address.length * LINE);
  return address.map((line, at) => {
    const first = at === 0;
    const words = { text: printableText(line), size: 18, bold: first, color: first ? docxColours.ink : docxColours.quiet };
    return new Paragraph({
      keepNext: true,
      spacing: { after: at === address.length - 1 ? dxa(rest + BELOW) : 0, line: dxa(LINE), lineRule: LineRuleType.EXACT },
      indent: { left: dxa(beside.left) },
      children: [...(first ? picture : []), new TextRun(words)],
    });
  });
}

/** At the left margin, from the top of its paragraph: the lines are moved in, so nothing has to flow around it. */
const BESIDE: Pick<IImageOptions, 'floating'> = {
  floating: {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
    wrap: { type: TextWrappingType.NONE },
    lockAnchor: true,
  },
};

function logoRun(logo: NonNullable<Letterhead['logo']>, placed: Pick<IImageOptions, 'floating'> = {}): ImageRun {
  const { width, height } = logoSize(logo);
  return new ImageRun({
    type: logo.type === 'png' ? 'png' : 'jpg',
    data: Buffer.from(logo.base64, 'base64'),
    transformation: { width: width * PIXELS, height: height * PIXELS },
    altText: { id: '1', name: 'logo', title: logo.alt, description: logo.alt },
    ...placed,
  });
}
