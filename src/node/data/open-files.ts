import { paths } from '#core/site/paths.ts';
import { caseRows } from '#node/open-data/case-rows.ts';
import type { Described, Listed } from '#node/open-data/catalogue.ts';
import { listedCases, publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { newest } from './open-data.ts';
import { measures } from './programme.ts';
import { questions } from './questions.ts';
import { absolute, site, taxonomies } from './site.ts';

/** One file of the open data, as people and catalogues are told of it. */
export interface OpenFile {
  /** Its name in catalogues. */
  name: string;
  path: string;
  type: 'application/json' | 'text/csv';
  label: string;
  what: string;
  /** Name of its JSON Schema; a table has its heads instead. */
  schema?: string;
}

/** The files of the open data, and what each holds. */
export function openFiles(): OpenFile[] {
  const cases = listedCases();
  const claims = publishedCases().flatMap((one) => one.claims?.all ?? []);
  const json = (name: string, path: string, label: string, what: string): OpenFile => ({
    name,
    path,
    type: 'application/json',
    label: `${label}（JSON）`,
    what,
    schema: name,
  });
  return [
    json('cases', paths.casesJson, '支援事例', `${cases.length}件。すべての項目と、絞り込みの値`),
    {
      name: 'cases-table',
      path: paths.casesCsv,
      type: 'text/csv',
      label: '支援事例（CSV）',
      what: `${cases.length}件。Excel でそのまま開けます（UTF-8、BOM 付き）`,
    },
    json('knowhow', paths.knowhowJson, '支援ノウハウ', `${publishedKnowhow().length}本`),
    json('questions', paths.questionsJson, '問いかけ', `${questions().length}。段階、壁、出どころつき`),
    json(
      'claims',
      paths.claimsJson,
      '根拠',
      `${claims.length}。事例の数、日付、支援者がしたことなどの文と、事実の控えの行、その出典`,
    ),
    ...(measures.length
      ? [json('programme', paths.programmeJson, '施策', `${measures.length}の施策。数字には時点と出典つき`)]
      : []),
    json('changes', paths.changesJson, '前の版からの変更', '加わった事例、なくなった事例、直した項目'),
  ];
}

/** What the open data are, in a line each: of what the instance has. */
export function openDataWords(): { title: string; description: string } {
  const held = [
    '支援事例',
    ...(publishedKnowhow().length ? ['支援ノウハウ'] : []),
    ...(questions().length ? ['問いかけ'] : []),
    ...(measures.length ? ['施策'] : []),
  ];
  return {
    title: `${site.name}のデータ`,
    description: `このサイトの${held.join('、')}のデータを、JSON と CSV で、自由に使える形で置いています。`,
  };
}

/** What the catalogues say of the open data as a whole. */
export function described(): Described {
  return {
    // A name of a Data Package is of small letters, figures, `-`, `.` and `_`.
    id: new URL(absolute('/')).host.replaceAll(/[^a-z0-9._-]/g, '-'),
    ...openDataWords(),
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
