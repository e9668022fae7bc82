import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { type GlossaryTerm, glossarySchema } from '#core/schema/glossary.ts';
import { articleReferences, type ListReference } from './article-references.ts';
import { ContentError } from './content-error.ts';
import { type ContentPart, readPart } from './content-part.ts';
import { optionalText } from './content-text.ts';

const FILE = 'taxonomy/glossary.yaml';

/**
 * Reads the glossary, in the order of its file. A content folder without the file has none.
 * @returns the terms, or their faults; and where articles are named, which is known of a faulty glossary as well
 */
export function checkGlossary(
  contentDir: string,
): ContentPart<GlossaryTerm[]> & { references: ListReference[] } {
  let references: ListReference[] = [];
  const part = readPart(() => {
    const text = optionalText(contentDir, FILE);
    if (text === undefined) return [];
    const source = readYaml(text);
    references = articleReferences(FILE, source, 'terms', 'see');
    const checked = checkData(FILE, source, glossarySchema, new Map());
    if (!checked.value) throw new ContentError(checked.findings);
    return checked.value.terms;
  });
  return { ...part, references };
}

/** @throws ContentError with every fault of the file */
export function readGlossary(contentDir: string): GlossaryTerm[] {
  return checkGlossary(contentDir).get();
}
