import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { synonymsSchema } from '#core/schema/synonyms.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';

const FILE = 'taxonomy/synonyms.yaml';

/**
 * The operator's synonyms. A content folder without the file has none.
 * @throws ContentError with every fault of the file
 */
export function readSynonyms(contentDir: string): Synonyms {
  const text = optionalText(contentDir, FILE) ?? 'label: 同義語\nsource: なし\nentries: []\n';
  const checked = checkData(FILE, readYaml(text), synonymsSchema, new Map());
  if (!checked.value) throw new ContentError(checked.findings);
  return checked.value;
}
