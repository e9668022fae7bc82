import { jaModel, Parser } from 'budoux';

const parser = new Parser(jaModel);
const known = new Map<string, string[]>();
/** Where the model breaks though a reader would not: before what closes or leans on the word in front (…による). */
const LEANS =
  /^(?:よ[るっりら]|おける|つい[てた]|とっ[てた]|対[しす]|関[しす]|向け)|^[、。，．・：；！？」』）】〕〉》…‥―〜ー～%％]/;
/** …and after what opens the word behind. */
const OPENS = /[「『（【〔〈《]$/;
/** Letters of a heading that fit on one line of a phone, with some room. */
const LONG = 12;
/** Where our field's longest names (経営力再構築伴走支援推進協議会) and lists of names may be cut. */
const JOINTS = /(?=伴走支援)|(?<=伴走支援)(?=[\p{Script=Han}\p{Script=Katakana}])|(?<=・)/u;

/**
 * Cuts a Japanese line where a reader may pause (BudouX, Apache-2.0). Joined again, the phrases are the line.
 * The same line gives the same phrases.
 */
export function phrases(line: string): string[] {
  const kept = known.get(line);
  if (kept) return kept;
  const own = copyOf(line);
  const found: string[] = [];
  for (const piece of parser.parse(own).flatMap(atJoints)) {
    const last = found.at(-1);
    if (last !== undefined && (LEANS.test(piece) || OPENS.test(last))) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  known.set(own, found);
  return found;
}

/** A phrase that is longer than a heading's line on a phone, at the joints of a name or a list. */
const atJoints = (piece: string) => (piece.length > LONG ? piece.split(JOINTS) : [piece]);

/** A line cut out of a page keeps the whole page in memory: the engine only notes where it stands in it. */
const copyOf = (line: string) => Buffer.from(line, 'utf16le').toString('utf16le');

/** Where a line may break, as positions in it, for what is drawn later. */
export function phraseBreaks(line: string): number[] {
  let at = 0;
  return phrases(line)
    .slice(0, -1)
    .map((phrase) => (at += phrase.length));
}
