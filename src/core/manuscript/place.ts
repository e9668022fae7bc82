import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { joinJapaneseLines } from '#core/text/line-breaks.ts';
import type { Placing } from './placing.ts';

/** A text that stood under a label. */
export interface Labelled {
  label: string;
  text: string;
}

/** Puts what stood under a label into a field, or keeps it. */
export type Place = (placing: Placing, path: string, given: Labelled, taxonomies: Taxonomies) => void;

/** One line of text as it is. */
export const one: Place = (placing, path, { label, text }) => {
  const line = joinJapaneseLines(text).replace(/\s+/g, ' ').trim();
  if (!placing.put(path, line, label, text)) placing.keep(`${label}：${text}`);
};
