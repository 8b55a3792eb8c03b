import { hasLetterhead, type Letterhead, logoAddress, logoSize } from '#shared/letterhead/letterhead.ts';

/** Pixels of a page in a millimetre. */
const PIXELS = 96 / 25.4;

/** The head of a document: the logo and the address; nothing where neither is. */
export function PaperHead({ head }: { readonly head: Letterhead }) {
  if (!hasLetterhead(head)) return null;
  const {
    lines: [first, ...more],
    logo,
  } = head;
  const size = logo && logoSize(logo);
  return (
    <div className="sheet-letterhead">
      {logo && size && (
        <img src={logoAddress(logo)} alt={logo.alt} width={Math.round(size.width * PIXELS)} height={Math.round(size.height * PIXELS)} />
      )}
      {first !== undefined && (
        <p>
          <strong>{first}</strong>
          {more.map((line) => `\n${line}`).join('')}
        </p>
      )}
    </div>
  );
}
