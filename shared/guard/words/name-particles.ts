/** Small words that join the parts of a name and tell nothing by themselves (folded). */
const PARTICLES: ReadonlySet<string> = new Set(
  'de du des d l la le les et y e ben bent ibn bint el al abd abou bou ait ould o mac mc van von der den ter ten di da do dos das del della dello st ste saint sainte n m mme'.split(
    ' ',
  ),
);

/** True for « de », « le », « ben », « van »…: never enough to know someone by. */
export function isParticle(folded: string): boolean {
  return PARTICLES.has(folded);
}
