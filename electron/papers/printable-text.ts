/** What a person types may hold by accident (pasted from elsewhere), and no file format takes: control signs, halves of a pair. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- these are the signs that XML and calendars refuse
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Signs that turn the direction of what follows, and could make a line read as what it is not. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text without what cannot be printed; line ends are `\n`. */
export function printableText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '').replaceAll(turning, '');
}
