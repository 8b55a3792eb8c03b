const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a au aux avec ai as ont est sont ete etre avoir ce ces cet cette dans de des du en entre et eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre
nous on ou par pas pour qu que qui sa sans se ses si soi son sous sur ta te tes toi ton tu un une vers vos votre vous y au chez comme dont donc car or ni puis depuis
pendant apres avant tres plus moins aussi ainsi alors encore deja jamais toujours rien tout tous toute toutes meme autre autres quel quelle va vas vont fait faire dit
peut doit faut selon lors lorsque quand afin suite mise place point`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for a small grammatical word (folded): a name cut into such words reads as ordinary text. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}
