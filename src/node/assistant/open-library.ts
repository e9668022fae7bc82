import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library, Shelf } from '#core/assistant/library.ts';
import { checkQuestions } from '#core/cases/question-choice.ts';
import { checkMatchBase, checkMatchCases } from '#core/match/match-data.ts';
import { paths } from '#core/site/paths.ts';
import { openFolder } from '#node/search-index/open-folder.ts';

/** The file that tells whose release it is. */
export const SHELF_FILE = 'shelf.json';

/** What lies in it. */
export interface ShelfFile extends Shelf {
  /** Version of the release as packages have it. */
  version: string;
}

/** Opens the files of a release that an assistant brings along. Nothing is asked of a network. */
export function openLibrary(folder: string): { library: Library; version: string } {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const { version, ...shelf } = json(SHELF_FILE) as ShelfFile;
  const library: Library = {
    shelf,
    search: openFolder(join(folder, paths.searchIndex)),
    match: {
      ...checkMatchBase(json(paths.matchRecords)),
      ...checkMatchCases(json(paths.matchCases)),
    },
    questions: checkQuestions(json(paths.questionsList)),
    page: (path) => readFile(join(folder, paths.twin(path)), 'utf8').catch(() => undefined),
  };
  return { library, version };
}
