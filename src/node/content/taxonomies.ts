import type { Finding } from '#core/check/source/finding.ts';
import { judge } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { type Site, siteSchema } from '#core/schema/site.ts';
import { TAXONOMY_NAMES, type Taxonomies, taxonomySchemas } from '#core/schema/taxonomy.ts';
import { ContentError } from './content-error.ts';
import { requiredText } from './content-text.ts';

/**
 * Reads every list of `content/taxonomy/`.
 * @throws ContentError with every fault of every list
 */
export function readTaxonomies(contentDir: string): Taxonomies {
  const findings: Finding[] = [];
  const entries = TAXONOMY_NAMES.map((name) => {
    const file = `taxonomy/${name}.yaml`;
    try {
      const judged = judge(file, readYaml(requiredText(contentDir, file)), taxonomySchemas[name], new Map());
      findings.push(...judged.findings);
      return [name, judged.value];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return [name, undefined];
    }
  });
  if (!findings.length)
    findings.push(...lostPrefectures(contentDir, Object.fromEntries(entries) as Taxonomies));
  if (findings.length) throw new ContentError(findings);
  return Object.fromEntries(entries) as Taxonomies;
}

/** Every prefecture lies in a region that is listed; else a page would look for a label that is not there. */
function lostPrefectures(contentDir: string, t: Taxonomies): Finding[] {
  const file = 'taxonomy/prefecture.yaml';
  const regions = t.region.values.map((value) => value.id);
  const source = readYaml(requiredText(contentDir, file));
  return t.prefecture.values.flatMap(({ region }, index) => {
    if (regions.includes(region)) return [];
    const place = source.placeOf(['values', index, 'region']);
    return [
      {
        file,
        ...place,
        field: `values[${index + 1}].region`,
        rule: 'schema/vocabulary',
        severity: 'error',
        message: `「${region}」は region.yaml にありません`,
        allowed: `使える値: ${regions.join('、')}`,
      },
    ];
  });
}

/**
 * Reads what differs between instances.
 * @throws ContentError when `content/site.yaml` is missing or faulty
 */
export function readSite(contentDir: string): Site {
  const judged = judge('site.yaml', readYaml(requiredText(contentDir, 'site.yaml')), siteSchema, new Map());
  if (!judged.value) throw new ContentError(judged.findings);
  return judged.value;
}
