/** Node-API of the database driver's version 13; on an older Node it ends the process without a word. */
const NEEDED = 10;

/** @returns a sentence for the person in front of the terminal when this Node is too old, else `undefined` */
export function nodeProblem(versions: { readonly node: string; readonly napi?: string } = process.versions): string | undefined {
  if (Number(versions.napi ?? 0) >= NEEDED) return undefined;
  return (
    `Cette version de Node (${versions.node}) est trop ancienne : il faut Node 22.14 ou plus récent. ` +
    'Lancez « npm ci », qui apporte Node 24, puis « npm start ».'
  );
}
