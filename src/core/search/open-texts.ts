import type { ReadJson, Words } from './open-index.ts';
import { checkText, type SearchDocument, textFile } from './search-document.ts';

/** The text of a page by its id. Each is loaded once, when it is asked for. */
export type Texts = (id: string) => Promise<SearchDocument>;

/** Opens the texts of an index. @param words what every query needs, which tells the build of the files */
export function openTexts(readJson: ReadJson, words: () => Promise<Words>): Texts {
  const texts = new Map<string, Promise<SearchDocument>>();
  return async (id) => {
    const { manifest } = await words();
    const text = texts.get(id) ?? readJson(`${textFile(id)}?v=${manifest.build}`, checkText);
    texts.set(id, text);
    return text;
  };
}
