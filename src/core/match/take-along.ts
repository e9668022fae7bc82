import { questionKey } from '../cases/question-key.ts';
import { change, holds, itemKey, type NewItem, type SavedList, save } from '../saved/list.ts';
import type { Match } from './match.ts';
import { sentenceOf } from './reason-sentence.ts';

/** A near case and its question as they are put into 手元, the case first. */
export function itemsOf({ record, question }: Match, savedAt: string): NewItem[] {
  const { slug, title, company, business } = record;
  return [
    { kind: 'case', slug, title, company, business, savedAt },
    ...(question
      ? [
          {
            kind: 'question' as const,
            key: questionKey(question.from, question.ask),
            ask: question.ask,
            origin: question.origin,
            from: question.from.title,
            savedAt,
          },
        ]
      : []),
  ];
}

/**
 * Puts near cases with their questions first, in their order. Why a case is near becomes its note; one that is there
 * already keeps its place and its note.
 */
export function takeAlong(list: SavedList, found: readonly Match[], savedAt: string): SavedList {
  return found
    .flatMap((match) => itemsOf(match, savedAt).map((item) => ({ match, item })))
    .reduceRight((sum, { match, item }) => {
      const key = itemKey(item);
      if (holds(sum, key)) return sum;
      const note = item.kind === 'case' ? `近いわけ: ${sentenceOf(match)}` : '';
      return change(save(sum, item), key, { note });
    }, list);
}
