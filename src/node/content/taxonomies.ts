import type { Finding } from '#core/check/source/finding.ts';
import { checkData, fieldName } from '#core/check/source/schema-findings.ts';
import { readYaml, type YamlSource } from '#core/check/source/yaml-source.ts';
import { OPTIONAL_LISTS } from '#core/schema/optional-lists.ts';
import { type Site, siteSchema } from '#core/schema/site.ts';
import {
  LIST_LINKS,
  TAXONOMY_NAMES,
  type Taxonomies,
  type TaxonomyName,
  taxonomySchemas,
} from '#core/schema/taxonomy.ts';
import { articleReferences, type ListReference } from './article-references.ts';
import { ContentError } from './content-error.ts';
import { type ContentPart, readPart } from './content-part.ts';
import { optionalText, requiredText } from './content-text.ts';
import { facetFaults } from './facet-faults.ts';
import { markFaults } from './mark-faults.ts';

/**
 * Reads every list of `content/taxonomy/`. A list that may be left out is empty, or what the program has.
 * @returns the lists, or the faults of them all; and where articles are named
 */
export function checkTaxonomies(
  contentDir: string,
): ContentPart<Taxonomies> & { references: ListReference[] } {
  const sources = new Map<TaxonomyName, YamlSource>();
  const part = readPart(() => readLists(contentDir, sources));
  const references = [...sources].flatMap(([name, source]) =>
    articleReferences(fileOf(name), source, 'values', 'knowhow'),
  );
  return { ...part, references };
}

/** @throws ContentError with every fault of every list */
export function readTaxonomies(contentDir: string): Taxonomies {
  return checkTaxonomies(contentDir).get();
}

/** @param sources the YAML of each list that could be read is put here */
function readLists(contentDir: string, sources: Map<TaxonomyName, YamlSource>): Taxonomies {
  const findings: Finding[] = [];
  const entries = TAXONOMY_NAMES.map((name) => {
    const file = fileOf(name);
    try {
      const standIn = OPTIONAL_LISTS[name];
      const text = standIn ? optionalText(contentDir, file) : requiredText(contentDir, file);
      if (text === undefined) return [name, standIn];
      const source = readYaml(text);
      sources.set(name, source);
      const checked = checkData(file, source, taxonomySchemas[name], new Map());
      findings.push(...checked.findings);
      return [name, checked.value];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return [name, undefined];
    }
  });
  const taxonomies = Object.fromEntries(entries) as Taxonomies;
  if (!findings.length)
    findings.push(
      ...lostLinks(taxonomies, sources),
      ...saidTwice(taxonomies, sources),
      ...facetFaults(taxonomies, sources.get('facets')),
    );
  if (findings.length) throw new ContentError(findings);
  return taxonomies;
}

const fileOf = (name: TaxonomyName) => `taxonomy/${name}.yaml`;

/** Every value that a list names is there; else a page would look for a label that is not. */
function lostLinks(t: Taxonomies, sources: ReadonlyMap<TaxonomyName, YamlSource>): Finding[] {
  return LIST_LINKS.flatMap(([list, key, named]) => {
    const known = t[named].values.map(({ id }) => id);
    return t[list].values.flatMap((value, row) => {
      const held = (value as Record<string, unknown>)[key];
      const many = Array.isArray(held);
      return (many ? (held as string[]) : typeof held === 'string' ? [held] : []).flatMap((id, at) => {
        if (known.includes(id)) return [];
        const path = ['values', row, key, ...(many ? [at] : [])];
        return [
          {
            file: fileOf(list),
            ...(sources.get(list)?.placeOf(path) ?? { line: 1, column: 1 }),
            field: fieldName(path),
            rule: 'schema/vocabulary',
            severity: 'error' as const,
            message: `「${id}」は ${named}.yaml にありません`,
            allowed: `使える値: ${known.join('、')}`,
          },
        ];
      });
    });
  });
}

/** What people say leads to one 気がかり: a phrase that stands under two leads to neither. */
function saidTwice({ concern }: Taxonomies, sources: ReadonlyMap<TaxonomyName, YamlSource>): Finding[] {
  const first = new Map<string, string>();
  return concern.values.flatMap(({ label, says }, row) =>
    [label, ...says].flatMap((phrase, at) => {
      const before = first.get(phrase);
      if (before === undefined) first.set(phrase, label);
      if (before === undefined) return [];
      const path = at === 0 ? ['values', row, 'label'] : ['values', row, 'says', at - 1];
      return [
        {
          file: fileOf('concern'),
          ...(sources.get('concern')?.placeOf(path) ?? { line: 1, column: 1 }),
          field: fieldName(path),
          rule: 'schema/vocabulary',
          severity: 'error' as const,
          message: `「${phrase}」は「${before}」にもあります`,
          remedy: 'どちらか近いほうだけに残してください',
        },
      ];
    }),
  );
}

/**
 * Reads what differs between instances.
 * @throws ContentError when `content/site.yaml` is missing or faulty
 */
export function readSite(contentDir: string): Site {
  const source = readYaml(requiredText(contentDir, 'site.yaml'));
  const { value, findings } = checkData('site.yaml', source, siteSchema, new Map());
  const mark = value?.theme?.mark;
  if (mark) findings.push(...markFaults(contentDir, mark, source.placeOf(['theme', 'mark'])));
  if (!value || findings.length) throw new ContentError(findings);
  return value;
}
