import type { Synonyms } from '#core/search/synonym-list.ts';
import type { MatchLists } from './firm-answers.ts';
import { MAKER, namedTrade } from './named-trade.ts';
import { fold } from './words.ts';

/** A kind of work as it was told: the trade or industry it names, and the things it speaks of. */
export interface Work {
  trade?: string | undefined;
  industry?: string | undefined;
  goods: readonly Good[];
}
/** A thing that is made or sold: as it was put, and in all ways it is looked for. */
export interface Good {
  said: string;
  forms: readonly string[];
}

const JOINTS = /[\s、，,・／/]+|を(?:つくる|作る|売る|扱う|する)|の/u;
/** Words of two letters and more say what is made; one letter stands in too many words. */
const LEAST_LETTERS = 2;

/** Reads what a firm makes or sells: an id or a label, an everyday name, or free words. */
export function readWork(text: string, t: MatchLists, synonyms: Synonyms): Work {
  const said = fold(text);
  if (!said) return { goods: [] };
  const goods = goodsOf(text, synonyms);
  const named = ({ id, label }: { id: string; label: string }) => fold(id) === said || fold(label) === said;
  const exact = t.trade.values.find(named);
  if (exact) return { trade: exact.id, industry: exact.industry, goods };
  const industry = t.industry.values.find(named);
  if (industry) return { industry: industry.id, goods: [] };
  const near = namedTrade(text, t);
  return { trade: near?.id, industry: near?.industry ?? industryIn(said, t), goods };
}

/**
 * The industry of which a part of the label is said at the end (医療 of 「医療、福祉」; 医療機器 is none), or whose trades
 * alone are called so: all everyday names in メーカー are of one industry.
 */
function industryIn(said: string, t: MatchLists): string | undefined {
  const thing = said.replace(MAKER, '').replace(/(?:関係|関連|系|ノ仕事)$/u, '');
  const parts = ({ label }: { label: string }) =>
    fold(label)
      .split(/[、・]/u)
      .map((part) => part.replace(/業$/u, ''));
  const named = t.industry.values.find((one) =>
    parts(one).some((part) => part.length > 1 && thing.endsWith(part)),
  );
  if (named) return named.id;
  const [ending] = MAKER.exec(said) ?? [];
  const alike = t.trade.values.filter(
    ({ names = [] }) => ending && names.some((name) => fold(name).endsWith(ending)),
  );
  return alike.every(({ industry }) => industry === alike[0]?.industry) ? alike[0]?.industry : undefined;
}

/** 「とうふ屋」 → 「とうふ」 with what the operator's synonyms add. */
function goodsOf(text: string, synonyms: Synonyms): Good[] {
  const words = text.split(JOINTS).map((part) => part.trim().replace(MAKER, ''));
  return [...new Set(words)]
    .filter((word) => fold(word).length >= LEAST_LETTERS)
    .map((said) => ({ said, forms: [...new Set([said, ...sameAs(said, synonyms)])] }));
}

function sameAs(word: string, { entries }: Synonyms): readonly string[] {
  const wanted = fold(word);
  return entries.flatMap((entry) => {
    const from = entry.direction === 'both' ? entry.words : entry.from;
    if (!from.some((one) => fold(one) === wanted)) return [];
    return entry.direction === 'both' ? entry.words : entry.to;
  });
}

/** The first of the things that a description of a business speaks of, and the words it does so in. */
export function goodIn(
  goods: readonly Good[],
  business: string,
): { said: string; found: string } | undefined {
  const folded = fold(business);
  for (const { said, forms } of goods) {
    const found = forms.find((form) => folded.includes(fold(form)));
    if (found) return { said, found };
  }
  return undefined;
}
