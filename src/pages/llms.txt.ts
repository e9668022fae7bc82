import { paths } from '#core/site/paths.ts';
import { publishedCases } from '#node/data/cases.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { openFiles } from '#node/data/open-files.ts';
import { absolute, site, taxonomies } from '#node/data/site.ts';

/** A line of a section: a page's Markdown twin, and what is there. */
const line = (label: string, path: string, what = '') =>
  `- [${label.replaceAll(/[[\]]/g, '')}](${absolute(path)})${what && `: ${what}`}`;
const twin = (label: string, path: string, what?: string) => line(label, paths.twin(path), what);

/**
 * The site as machines that read Markdown find it (llmstxt.org): lists first, then every article; cases, which may be
 * many, are in the list and in the open data.
 */
export function GET() {
  const sections: [heading: string, lines: string[]][] = [
    [
      '一覧',
      [
        twin('支援事例', paths.cases, `${publishedCases().length}件。新しい順のはじめの一覧`),
        twin('気がかりから', paths.concerns, '経営者や支援者の言い方から、記事、問い、事例へ'),
        twin('問いかけ', paths.questions, '段階、壁、出どころつき'),
        twin('用語集', paths.glossary),
        twin('稽古場', paths.practice, '事例を途中まで読み、問いを選んでから続きを見る'),
        twin('何が、何件で', paths.evidence, '壁ごとに、したことと事例の数'),
        twin('事例の集まり具合', paths.coverage, 'あるもの、まだ無いもの'),
      ],
    ],
    ['支援の段階', taxonomies.step.values.map(({ id, label }) => twin(label, paths.step(id)))],
    ['壁', taxonomies.wall.values.map(({ id, label }) => twin(label, paths.wall(id)))],
    [
      '支援ノウハウ',
      publishedKnowhow().map(({ slug, data }) => twin(data.title, paths.knowhowArticle(slug), data.summary)),
    ],
    [
      'データ',
      [
        ...openFiles().map(({ label, path, what }) => line(label, path, what)),
        line('Data Package', paths.dataPackage),
        line('更新の知らせ（Atom）', paths.feed),
      ],
    ],
  ];
  const text = [
    `# ${site.name}`,
    `> ${site.description}`,
    `どのページにも、アドレスの終わりに index.md を付けた Markdown があります（絞り込んだ一覧のほかは）。事例のアドレスはデータの支援事例にあります。引くときは、題名とアドレスを添えてください。利用条件: ${site.licence.content} <${site.licence.contentUrl}>。${site.disclaimer}`,
    ...sections.map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
