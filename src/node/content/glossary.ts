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

/** Where the glossary names articles. A glossary that cannot be read names none. */
export function glossaryReferences(contentDir: string): (Reference & { file: string })[] {
  const read = readPlainText(join(contentDir, FILE));
  const source = 'text' in read ? readYaml(read.text) : undefined;
  const terms = valueAt(source?.data, 'terms');
  if (!source || !Array.isArray(terms)) return [];
  return terms.flatMap((term, row) => {
    const see = valueAt(term, 'see');
    if (!Array.isArray(see)) return [];
    return see.map((slug, index) => ({
      file: FILE,
      to: 'knowhow' as const,
      slug: String(slug),
      field: `terms[${row + 1}].see[${index + 1}]`,
      ...source.placeOf(['terms', row, 'see', index]),
    }));
  });
}
