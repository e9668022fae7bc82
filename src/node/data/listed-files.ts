import { paths } from '#core/site/paths.ts';
import { caseRows } from '#node/open-data/case-rows.ts';
import type { Described, Listed } from '#node/open-data/catalogue.ts';
import { newest, OPEN_DATA_WORDS } from './open-data.ts';
import { openFiles } from './open-files.ts';
import { absolute, site, taxonomies } from './site.ts';

/** What the catalogues say of the open data as a whole. */
export function described(): Described {
  return {
    // A name of a Data Package is of small letters, figures, `-`, `.` and `_`.
    id: new URL(absolute('/')).host.replaceAll(/[^a-z0-9._-]/g, '-'),
    ...OPEN_DATA_WORDS,
    url: absolute(paths.data),
    licence: site.licence.content,
    modified: newest(),
  };
}

/** The files as catalogues list them. */
export function listed(): Listed[] {
  const [heads] = caseRows([], taxonomies);
  return openFiles().map(({ name, path, type, label, what, schema }) => ({
    name,
    title: label,
    description: what,
    url: absolute(path),
    type,
    schema: schema && absolute(paths.dataSchema(schema)),
    heads: type === 'text/csv' ? heads?.map(String) : undefined,
  }));
}
