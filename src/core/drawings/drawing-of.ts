import { DRAWINGS } from './drawings.table.ts';

/** What of a firm decides its drawing. */
interface Firm {
  /** 事業内容 in the case's own words. */
  business?: string | undefined;
  /** Id of 何をする会社. */
  trade?: string | undefined;
}

/** Name of a drawing, as in `drawings.yaml`. */
export type DrawingId = keyof typeof DRAWINGS;

const ALL = (Object.keys(DRAWINGS) as DrawingId[]).map((id) => ({
  id,
  trades: DRAWINGS[id].trades as readonly string[],
  stands: DRAWINGS[id].stands as readonly string[],
  words: DRAWINGS[id].words as readonly string[],
}));
/** What stands for a firm of which nothing is known. */
const UNKNOWN: DrawingId = 'shop';

/**
 * The thing that stands for a firm: what its 事業内容 names (words of its own trade first, then the one named first, then
 * the longer one), else what stands for its trade, else a shop. Same firm, same drawing.
 */
export function drawingOf({ business = '', trade }: Firm): DrawingId {
  const named = ALL.flatMap(({ id, trades, words }) =>
    words
      .map((word) => ({
        id,
        own: trade !== undefined && trades.includes(trade),
        word,
        at: business.indexOf(word),
      }))
      .filter(({ at }) => at >= 0),
  ).sort((a, b) => Number(b.own) - Number(a.own) || a.at - b.at || b.word.length - a.word.length)[0];
  if (named?.own || (named && !trade)) return named.id;
  const standing = ALL.find(({ stands }) => trade !== undefined && stands.includes(trade));
  return named?.id ?? standing?.id ?? UNKNOWN;
}
