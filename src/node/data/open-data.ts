import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { companyLine } from '#core/cases/company-line.ts';
import { OPEN_DATA_NAMES, openDataSchemas } from '#core/schema/open-data.ts';
import { SHELF_FACET } from '#core/schema/slug.ts';
import { paths } from '#core/site/paths.ts';
import { readSettings } from '#node/content/settings.ts';
import {
  type ReleaseChanges,
  type ReleasedCase,
  releaseChanges,
  releaseDay,
} from '#node/open-data/changes.ts';
import type { Publisher } from '#node/open-data/json-ld.ts';
import { listedCases } from './cases.ts';
import { measures } from './programme.ts';
import { absolute, site, taxonomies } from './site.ts';

/** What every file of the open data begins with. */
export const frame = {
  name: site.name,
  licence: site.licence.content,
  licenceUrl: site.licence.contentUrl,
};

/** Who stands behind the pages, for machines. */
export const publisher: Publisher = {
  name: site.name,
  url: absolute('/'),
  licenceUrl: site.licence.contentUrl,
};

/** Day of the last change of a case, `YYYY-MM-DD`. */
export function newest(): string | undefined {
  const days = listedCases().map(({ data }) => data.updatedAt ?? data.publishedAt ?? '');
  return days.sort().at(-1) || undefined;
}

/** A JSON file of the open data. */
export function dataFile(body: unknown): Response {
  return new Response(JSON.stringify(body, null, 1), { headers: { 'content-type': 'application/json' } });
}

/** The cases as `cases.json` has them. */
export function openCaseList() {
  // All of them stand on one shelf: that there are others is no part of the data.
  return listedCases().map(({ slug, data, facets: { [SHELF_FACET]: _, ...facets } }) => ({
    slug,
    ...(data.publication === 'published' ? { url: absolute(paths.case(slug)) } : {}),
    companyLine: companyLine(data, taxonomies),
    ...data,
    facets,
  }));
}

/** JSON Schemas (2020-12) of the files, from the schemas that the content itself is checked by. */
export function jsonSchemas(): { name: (typeof OPEN_DATA_NAMES)[number]; schema: Record<string, unknown> }[] {
  const schemas = openDataSchemas(taxonomies);
  return OPEN_DATA_NAMES.filter((name) => name !== 'programme' || measures.length).map((name) => {
    const { $schema, ...rest } = z.toJSONSchema(schemas[name], {
      io: 'input',
      // Addresses of sources stand as their publishers write them, also with Japanese in them: these are IRIs.
      override: ({ jsonSchema }) => {
        if (jsonSchema.format === 'uri') jsonSchema.format = 'iri';
      },
    }) as Record<string, unknown>;
    return { name, schema: { $schema, $id: absolute(paths.dataSchema(name)), ...rest } };
  });
}

/**
 * What changed since the release whose `cases.json` is given by PREVIOUS_CASES.
 * @throws Error when the file is not a `cases.json`
 */
export function changes(): ReleaseChanges & { comparedWith: string | null } {
  const { PREVIOUS_CASES } = readSettings();
  if (!PREVIOUS_CASES || !existsSync(PREVIOUS_CASES))
    return { comparedWith: null, added: [], removed: [], changed: [] };
  const now = JSON.parse(JSON.stringify(openCaseList())) as ReleasedCase[];
  const before = (JSON.parse(readFileSync(PREVIOUS_CASES, 'utf8')) as { cases?: ReleasedCase[] }).cases;
  if (!Array.isArray(before))
    throw new Error(
      `${PREVIOUS_CASES} は、このサイトの data/cases.json ではありません。前の版のファイルを指してください`,
    );
  return { comparedWith: releaseDay(before), ...releaseChanges(before, now) };
}
