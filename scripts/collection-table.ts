import { existsSync, readFileSync } from 'node:fs';
import { themeRows } from '#core/cases/coverage-themes.ts';
import { actLetters, depthOf } from '#core/cases/depth.ts';
import { QUESTION_ORIGINS } from '#core/cases/question-origin.ts';
import { type HostKind, hostKind, UNSURE_TITLE } from '#core/check/rules/sources.ts';
import { countClaims } from '#core/claims/claim-counts.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';

const HOSTS: Readonly<Record<HostKind, string>> = {
  copies: '写しを集めたところ',
  portals: 'よその記事の入口',
  caches: 'キャッシュ・保存庫',
  shorteners: '短い住所',
  staging: 'つくりかけの住所',
  posts: 'ブログ・投稿',
};

const FIELDS = {
  支援期間: 'supportPeriod',
  話の範囲: 'storyPeriod',
  支援者がしたこと: 'supporterActs',
  転機: 'turn',
  分からないこと: 'unknown',
  こんな相談のときに: 'asked',
  気がかり: 'concerns',
  何をする会社: 'trade',
  成果の段階の根拠: 'outcomeGrounds',
  従業員数: 'employees',
} as const satisfies Record<string, keyof Case>;

const USAGE = `使い方: npm run collection -- [--coverage] [--since 年-月-日]
  （なし）     事例の一覧と、項目・問い・出典・根拠の割合
  --coverage  テーマ × 支援者 × 読みどころの件数
  --since     この日より後に公開したものを「新しい」と数えます（ふつうは CHANGELOG.md にある前の版の日）`;

/**
 * `npm run collection`: one line per case, then what the collection holds: depth, acts, fields, questions, sources,
 * claims. With `--coverage`: themes × supporters × depth, and what is new since the last version.
 */
await run(async () => {
  const { values } = readOptions({
    options: { coverage: { type: 'boolean', default: false }, since: { type: 'string' } },
  });
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const { cases, findings, taxonomies } = await openContent(CONTENT_DIR, { base: BASE_PATH });
  if (values.coverage) {
    const since = values.since ?? lastVersionDay();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(since))
      throw new UsageError(`--since は 2026-11-23 のように書いてください（いま「${since}」）`);
    const open = cases.filter(({ data }) => data.publication === 'published');
    printThemes(open, taxonomies, since);
    return;
  }
  const rows = cases.map(({ slug, data, letters, claims, comes }) => ({
    slug,
    状態: comes ? `${comes} に公開` : data.publication,
    読みどころ: depthOf(data, letters) ?? '',
    字数: letters,
    したこと: actLetters(data),
    項目: Object.keys(data).length,
    問い: data.questions?.length ?? 0,
    成果: data.results?.length ?? 0,
    出典: data.sources?.length ?? 0,
    根拠: claims?.all.length ?? 0,
  }));
  console.table(rows);
  const open = cases.filter(({ data }) => data.publication === 'published');
  const upcoming = cases.filter(({ data }) => data.publication === 'upcoming');
  console.log(
    `公開 ${open.length}件、準備中 ${upcoming.length}件、本文の平均 ${mean(open.map(({ letters }) => letters))}字`,
  );
  for (const [what, text] of summary(open, taxonomies)) console.log(`${what}: ${text}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors)
    console.log(
      `直すところが${errors}件あります。読めない事例は数えていません（npm run check で確かめられます）`,
    );
}, USAGE);

/** The day of the newest version that the record of changes dates. */
function lastVersionDay(): string {
  const text = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '';
  return /^## \[\d[^\]]*\] - (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1] ?? '0000-00-00';
}

/** Themes, then supporters: cases by depth, what is new, and who led them. */
function printThemes(open: readonly Entry<Case>[], t: Taxonomies, since: string): void {
  console.log(`公開 ${open.length}件。新しい: ${since} より後に公開したもの`);
  for (const facet of ['tag', 'supporterType'] as const) {
    const rows = themeRows(open, t, facet, since).map(({ label, cases, byDepth, added, supporters }) => ({
      [facet === 'tag' ? 'テーマ' : '支援者の所属']: label,
      件数: cases,
      新しい: added,
      ...Object.fromEntries(t.depth.values.map((depth, at) => [depth.label, byDepth[at] ?? 0])),
      ...(facet === 'tag'
        ? {
            支援者: supporters
              .slice(0, 4)
              .map((one) => `${one.label} ${one.cases}`)
              .join('、'),
          }
        : {}),
    }));
    console.table(rows);
  }
}

/** What the published cases hold together, a line each. */
function summary(open: readonly Entry<Case>[], t: Taxonomies): [what: string, text: string][] {
  const acts = open.map(({ data }) => actLetters(data)).filter((letters) => letters > 0);
  const depth = (id: string | undefined) => t.depth.values.find((one) => one.id === id)?.label ?? '';
  const origins = open.flatMap(({ data }) => (data.questions ?? []).map(({ origin }) => origin));
  const sources = open.flatMap(({ data }) => data.sources ?? []);
  const kinds = sources.map(({ url }) => kindOf(url));
  const titled = sources.filter(({ title }) => title !== UNSURE_TITLE);
  const dated = sources.filter(({ published }) => published !== undefined);
  const both = titled.filter(({ published }) => published !== undefined);
  const claims = countClaims(open.flatMap((one) => one.claims ?? []));
  const fields = Object.entries(FIELDS).map(
    ([label, key]) =>
      `${label} ${percent(open.filter(({ data }) => data[key] !== undefined).length, open.length)}`,
  );
  return [
    ['読みどころ', counted(open.map(({ data, letters }) => depth(depthOf(data, letters))))],
    [
      '支援者がしたこと',
      `書かれた事例 ${acts.length}件、あわせて${acts.reduce((sum, one) => sum + one, 0)}字、平均 ${mean(acts)}字`,
    ],
    ['書かれている割合', fields.join('、')],
    ['問いかけの由来', counted(origins.map((origin) => QUESTION_ORIGINS[origin]))],
    [`出典（のべ${sources.length}）のありか`, counted(kinds)],
    [
      '出典の題名と時期',
      `題名が確かめられた ${percent(titled.length, sources.length)}、公表時期がある ${percent(dated.length, sources.length)}、両方 ${percent(both.length, sources.length)}`,
    ],
    [
      `根拠（${claims.all}の文）`,
      `控えの行に届く ${percent(claims.line, claims.all)}、出典まで届く ${percent(claims.source, claims.all)}、別々の出典が一致 ${percent(claims.agreed, claims.all)}`,
    ],
  ];
}

/** Where a source lies: in one of the listed places, else who keeps such a name. */
function kindOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return '住所なし';
  const kind = hostKind(url);
  if (kind) return HOSTS[kind];
  const { hostname } = new URL(url);
  if (/\.(?:go|lg)\.jp$|(?:^|\.)(?:pref|city|town|vill|metro)\.[a-z.]+\.jp$/.test(hostname))
    return '国・自治体';
  return /\.(?:or|ac)\.jp$/.test(hostname) ? '団体・学校' : '媒体・会社';
}

/** `甲 3、乙 1`, the most frequent first. */
function counted(values: readonly string[]): string {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => b.count - a.count)
    .map(({ value, count }) => `${value} ${count}`)
    .join('、');
}

/** A share that is not all of it is never said to be 100 %. */
function percent(part: number, whole: number): string {
  if (!whole) return '0%';
  const share = Math.floor((part / whole) * 1000) / 10;
  return `${share}%（${part}）`;
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, one) => sum + one, 0) / (values.length || 1));
}
