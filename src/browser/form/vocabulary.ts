import type { Vocabulary } from '#core/form/vocabulary.ts';

/** @throws Error when the file does not come */
export async function fetchVocabulary(address: string): Promise<Vocabulary> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Vocabulary;
}
