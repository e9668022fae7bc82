import { checkData, labelBook } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { type LocabenMap, locabenSchema } from '#core/schema/locaben.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';

/** Where the map of cells lies. */
export const LOCABEN_FILE = 'programme/locaben.yaml';

/**
 * By which labels the sheet of ローカルベンチマーク is read. A content folder without the file reads no sheets.
 * @param knowhow the articles it may name: folder name → title
 * @throws ContentError with every fault of the file
 */
export function readLocabenMap(
  contentDir: string,
  taxonomies: Taxonomies,
  knowhow: ReadonlyMap<string, string>,
): { map?: LocabenMap } {
  const text = optionalText(contentDir, LOCABEN_FILE);
  if (text === undefined) return {};
  const articles = { values: [...knowhow].map(([id, label]) => ({ id, label })) };
  const schema = locabenSchema({ taxonomies, knowhow: [...knowhow.keys()] });
  const checked = checkData(LOCABEN_FILE, readYaml(text), schema, labelBook({ ...taxonomies, articles }));
  if (!checked.value) throw new ContentError(checked.findings);
  return { map: checked.value };
}
