import type { Query } from './corpus.ts';

export interface Quality {
  recall: number;
  precision: number;
  F1: number;
  'P@1': number;
  'MRR@10': number;
  'nDCG@10': number;
  'recall@10': number;
  zero: number;
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** How well one ranked answer meets its truth. */
export function qualityOf(answer: readonly string[], truth: readonly string[]): Quality {
  const right = new Set(truth);
  const found = answer.filter((id) => right.has(id)).length;
  const recall = ratio(found, right.size);
  const precision = ratio(found, answer.length);
  const top = answer.slice(0, 10);
  const first = top.findIndex((id) => right.has(id));
  const gain = top.reduce((sum, id, at) => sum + (right.has(id) ? 1 / Math.log2(at + 2) : 0), 0);
  const ideal = [...right].slice(0, 10).reduce((sum, _, at) => sum + 1 / Math.log2(at + 2), 0);
  return {
    recall,
    precision,
    F1: ratio(2 * recall * precision, recall + precision),
    'P@1': right.has(answer[0] ?? '') ? 1 : 0,
    'MRR@10': first < 0 ? 0 : 1 / (first + 1),
    'nDCG@10': ratio(gain, ideal),
    'recall@10': ratio(top.filter((id) => right.has(id)).length, Math.min(10, right.size)),
    zero: answer.length === 0 ? 1 : 0,
  };
}

/** The mean over a set, every query alike. */
export function meanQuality(queries: readonly Query[], answers: readonly string[][]): Quality {
  const all = queries.map(({ truth }, at) => qualityOf(answers[at] ?? [], truth));
  const keys = Object.keys(qualityOf([], [])) as (keyof Quality)[];
  return Object.fromEntries(
    keys.map((key) => [
      key,
      ratio(
        all.reduce((sum, one) => sum + one[key], 0),
        all.length,
      ),
    ]),
  ) as unknown as Quality;
}

/** The arithmetic mean; see `ratio` for an empty list. */
export function mean(values: readonly number[]): number {
  return ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

/** Letters and digits only, width and case aside: what a mark is compared by. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}ー]/gu, '');
}
