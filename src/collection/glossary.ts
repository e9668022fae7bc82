import { judge } from '../domain/content/schema-findings.ts';
import { readYaml } from '../domain/content/yaml-source.ts';
import { type GlossaryTerm, glossarySchema } from '../schema/glossary.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';

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
