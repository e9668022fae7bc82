import { readFileSync } from 'node:fs';
import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';
import { RULES } from '#core/check/rules/rule-list.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { caseSchema } from '#core/schema/case.ts';
import { FACET_WORDS } from '#core/schema/facet-words.ts';
import { factsSchema } from '#core/schema/facts.ts';
import { knowhowSchema } from '#core/schema/knowhow.ts';
import { caseNeed, plainNeed } from '#core/schema/needed.ts';
import { newsSchema } from '#core/schema/news.ts';
import { pageSchema } from '#core/schema/page.ts';
import { siteSchema } from '#core/schema/site.ts';
import { TAXONOMY_NAMES, taxonomySchemas } from '#core/schema/taxonomy.ts';
import { readSite, readTaxonomies } from '#node/content/taxonomies.ts';
import { checksPage } from './checks-page.ts';
import { entryFields, entryTemplate } from './entry-template.ts';
import { fieldTable } from './field-table.ts';
import { issueForm } from './issue-form.ts';
import { editorSchema } from './json-schema.ts';
import { tableFiles } from './tables.ts';

/** Every file that is made from the schema, the rules and the tables: path → what it must hold. Made always from the real vocabularies. */
export function generatedFiles(): Map<string, string> {
  const taxonomies = readTaxonomies('content');
  const labels = labelBook(taxonomies);
  const cases = entryFields('case', taxonomies);
  const knowhow = entryFields('knowhow', taxonomies);
  const json = (schema: Parameters<typeof editorSchema>[0], title: string) =>
    `${JSON.stringify(editorSchema(schema, title, labels), null, 2)}\n`;
  const tables = new Map([
    ['cases', fieldTable(cases, labels, caseNeed)],
    ['knowhow', fieldTable(knowhow, labels, plainNeed)],
    ['facets', facetTable()],
    ['sections', OFFERED_SECTIONS.map(({ heading, help }) => `- \`## ${heading}\` … ${help}`).join('\n')],
  ]);
  return new Map([
    ['content/README.md', fillMarkers(readFileSync('content/README.md', 'utf8'), tables)],
    ['content/template/case/index.mdx', entryTemplate('case', taxonomies)],
    ['content/template/knowhow/index.mdx', entryTemplate('knowhow', taxonomies)],
    ['docs/checks.md', checksPage(RULES)],
    ...tableFiles(),
    ['.github/ISSUE_TEMPLATE/case.yml', issueForm(cases, labels, readSite('content').licence.content)],
    ['schemas/case.schema.json', json(caseSchema(taxonomies), '支援事例')],
    ['schemas/facts.schema.json', json(factsSchema, '事実の控え')],
    ['schemas/knowhow.schema.json', json(knowhowSchema(taxonomies), '支援ノウハウ')],
    ['schemas/news.schema.json', json(newsSchema, 'お知らせ')],
    ['schemas/page.schema.json', json(pageSchema, 'サイトのページ')],
    ['schemas/site.schema.json', json(siteSchema, 'サイトの設定')],
    ...TAXONOMY_NAMES.map((name): [string, string] => [
      `schemas/taxonomy/${name}.schema.json`,
      json(taxonomySchemas[name], `分類 ${name}`),
    ]),
    ['.vscode/settings.json', `${JSON.stringify(editorSettings(), null, 2)}\n`],
  ]);
}

/** The facets that every instance can have. */
function facetTable(): string {
  const rows = Object.entries(FACET_WORDS).map(([id, { label }]) => `| \`${id}\` | ${label} |`);
  return ['| 項目（id） | いつもの名前 |', '| --- | --- |', ...rows].join('\n');
}

/** Lets editors know which file follows which schema. Frontmatter is wired by `src/node/integrations/editor-integration.ts`. */
function editorSettings() {
  const yaml = Object.fromEntries([
    ['./schemas/site.schema.json', 'content/site.yaml'],
    ['./schemas/facts.schema.json', 'content/cases/*/facts.yaml'],
    ...TAXONOMY_NAMES.map((name) => [
      `./schemas/taxonomy/${name}.schema.json`,
      `content/taxonomy/${name}.yaml`,
    ]),
  ]);
  return {
    'astro.content-intellisense': true,
    'yaml.schemas': yaml,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    '[mdx]': { 'editor.wordWrap': 'on', 'editor.unicodeHighlight.ambiguousCharacters': false },
  };
}

/** Puts each text between its markers, `<!-- begin:name -->` and `<!-- end:name -->`. */
function fillMarkers(page: string, texts: ReadonlyMap<string, string>): string {
  let result = page;
  for (const [name, text] of texts) {
    const begin = `<!-- begin:${name} -->`;
    const end = `<!-- end:${name} -->`;
    const from = result.indexOf(begin);
    const to = result.indexOf(end);
    if (from < 0 || to < from) throw new Error(`content/README.md に ${begin} と ${end} の行がありません`);
    result = `${result.slice(0, from + begin.length)}\n\n${text}\n\n${result.slice(to)}`;
  }
  return result;
}
