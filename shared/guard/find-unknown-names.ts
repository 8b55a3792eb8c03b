import type { Sighting } from './finding.ts';
import type { Token } from './tokenise.ts';
import { followsCivility, isCivility } from './words/civilities.ts';
import { isUsualFirstName } from './words/first-names.ts';
import { isFunctionWord } from './words/function-words.ts';
import { isParticle } from './words/name-particles.ts';

/** Functions that follow a civility without naming anyone: « M. le Maire », « Mme la Présidente ». */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `maire adjoint adjointe president presidente vice directeur directrice juge prefet prefete sous procureur procureure depute deputee senateur senatrice conseiller
conseillere coordinateur coordinatrice coordonnateur coordonnatrice commissaire commandant commandante lieutenant chef cheffe secretaire delegue deleguee responsable
mandataire tuteur tutrice curateur curatrice medecin docteur avocat avocate cadre usager locataire voisin voisine monsieur madame`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const isNamed = (token: Token | undefined): token is Token =>
  token !== undefined && token.type === 'word' && token.text.length > 1 && token.shape !== 'lower' && !isFunctionWord(token.text);

/** Takes in the words of a name that go on: « Lefèvre-Durand », « de la Tour », « EL AMRANI ». */
function nameEnd(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let index = from + 1; index <= from + 4; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.type !== 'word' || !/^( |-|'| - )?$/.test(token.gap)) break;
    if (!isNamed(token) || FUNCTIONS.has(token.text)) break;
    last = index;
  }
  return last;
}

/**
 * Names the vault does not know, by their shape: a civility and a capital (« Dr Lefèvre »), or a usual first name (« Sophie », « Karim Benali »).
 * They warn. A family name alone, with neither, has no shape: it is not found (known limit).
 */
export function findUnknownNames(tokens: readonly Token[]): Sighting[] {
  const found: Sighting[] = [];
  let doneTo = -1;
  for (const [index, token] of tokens.entries()) {
    if (index <= doneTo || token.type !== 'word') continue;
    if (followsCivility(tokens, index)) {
      // « Mme de la Tour », « M. De La Fontaine »: particles name nobody.
      let at = index;
      while (at < index + 3 && isParticle(tokens[at]?.text ?? '')) at += 1;
      const named = tokens[at];
      if (isNamed(named) && !FUNCTIONS.has(named.text) && !isCivility(named, ' ') && !named.upperLine) {
        doneTo = nameEnd(tokens, at);
        found.push(sighting(tokens, index - 1, doneTo, 'title_name', index));
        continue;
      }
    }
    if (isUsualFirstName(token.text) && token.shape !== 'lower' && !isSaint(tokens, index)) {
      doneTo = nameEnd(tokens, index);
      found.push(sighting(tokens, index, doneTo, 'possible_name', index));
    }
  }
  return found;
}

function isSaint(tokens: readonly Token[], index: number): boolean {
  return /^(st|ste|saint|sainte)$/.test(tokens[index - 1]?.text ?? '');
}

function sighting(tokens: readonly Token[], from: number, to: number, kind: 'title_name' | 'possible_name', coreFrom: number): Sighting {
  const end = tokens[to]?.end ?? 0;
  return { start: tokens[from]?.start ?? 0, end, kind, severity: 'warn', known: false, core: { start: tokens[coreFrom]?.start ?? 0, end } };
}
