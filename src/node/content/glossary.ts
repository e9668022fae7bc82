import { join } from 'node:path';
import type { Reference } from '#core/check/rule.ts';
import { judge } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { type GlossaryTerm, glossarySchema } from '#core/schema/glossary.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';
import { readPlainText } from './folder.ts';

const FILE = 'taxonomy/glossary.yaml';

/**
 * The glossary, in the order of its file. A content folder without the file has none.
 * @throws ContentError with every fault of the file
 */
export function readGlossary(contentDir: string): GlossaryTerm[] {
  const text = optionalText(contentDir, FILE);
  if (text === undefined) return [];
  const judged = judge(FILE, readYaml(text), glossarySchema, new Map());
  if (!judged.value) throw new ContentError(judged.findings);
  return judged.value.terms;
}

/** Lists outside of entries that name articles: file, its list, the key that names them. */
const NAMING = [
  [FILE, 'terms', 'see'],
  ['taxonomy/concern.yaml', 'values', 'knowhow'],
] as const;

/** Where glossary and concerns name articles. A list that cannot be read names none. */
export function listReferences(contentDir: string): (Reference & { file: string })[] {
  return NAMING.flatMap(([file, list, key]) => {
    const read = readPlainText(join(contentDir, file));
    const source = 'text' in read ? readYaml(read.text) : undefined;
    const rows = valueAt(source?.data, list);
    if (!source || !Array.isArray(rows)) return [];
    return rows.flatMap((value, row) => {
      const named = valueAt(value, key);
      if (!Array.isArray(named)) return [];
      return named.map((slug, index) => ({
        file,
        to: 'knowhow' as const,
        slug: String(slug),
        field: `${list}[${row + 1}].${key}[${index + 1}]`,
        ...source.placeOf([list, row, key, index]),
      }));
    });
  });
}
