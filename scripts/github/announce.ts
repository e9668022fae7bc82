import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Finding, formatFinding } from '#core/check/source/finding.ts';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { paths } from '#core/site/paths.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSite } from '#node/content/taxonomies.ts';
import type { GitHub } from './api.ts';
import { codeBlock } from './code-block.ts';
import { previewAddress } from './preview-address.ts';
import { promised } from './promised.ts';
import { type ChangedFile, contentPath, everyPage, layOver } from './submitted.ts';
import { type LineComment, newSuggestions, type Suggestion, suggestionsOf } from './suggestions.ts';

/** By this the comment is found again. Nobody sees it. */
const MARK = '<!-- preview -->';
/** Given to a pull request that brings a case which its owner has to agree to. */
export const AWAITS_CONSENT = '本人確認待ち';
/** Where a contribution stands: come in, or past the check and waiting for the editors. */
export const STANDS = { came: '受付', waits: '確認待ち' } as const;
const SHOWN = 30;

interface Pull {
  number: number;
  head: { sha: string; ref?: string };
  labels?: { name: string }[];
}

/** What is known of a pull request after its check has run. */
interface State {
  sha: string;
  /** Whether the check, and the site's own verification, went through. */
  passed: boolean;
  /** Page from which the preview can be downloaded, and home page of the one that the host shows; empty where there is none. */
  url: string;
  shown: string;
  /** Pages of the preview that the pull request changes. */
  pages: string[];
  /** How many mends can be accepted with a press. */
  presses: number;
  /** Page of the run. */
  run: string;
  /** What the check says of the files that the pull request changes; undefined when they are too many. */
  findings: readonly Finding[] | undefined;
  /** Files outside of `content/`. */
  outside: number;
  /** Whether a case in it rests on what its owner said; undefined when it brings no case. */
  awaits: boolean | undefined;
}

/**
 * Tells a pull request in one comment, written anew at each push, what is to be mended or where its preview is, and
 * keeps the labels 本人確認待ち, 受付 and 確認待ち as its files say. They are read as data and checked by our own program.
 * What `--fix` would mend stands beside its line, to be accepted with a press.
 * @param url page of the artifact; empty where there is none
 * @param contentDir our collection, over which the files are laid
 */
export async function announce({ event, call }: GitHub, url: string, contentDir: string): Promise<string> {
  const ran = (...path: string[]) => String(valueAt(event, 'workflow_run', ...path) ?? '');
  const sha = ran('head_sha');
  const head = encodeURIComponent(`${ran('head_repository', 'owner', 'login')}:${ran('head_branch')}`);
  // The event names no pull request when it comes from a fork; what an artifact says is not to be trusted.
  const open = (await call('GET', `/pulls?state=open&head=${head}`)) as Pull[];
  const pull = open.find((one) => one.head.sha === sha);
  if (!pull) return '開いているプルリクエストが見当たらないので、知らせませんでした';
  const files = await everyPage<ChangedFile>(call, `/pulls/${pull.number}/files`);
  const looked = await look(call, contentDir, files);
  const passed = ran('conclusion') === 'success';
  const site = readSite(contentDir);
  const preview = { number: pull.number, branch: ran('head_branch') };
  const shown = passed && site.previews ? previewAddress(site.previews, preview) : '';
  const { suggestions, ...rest } = looked;
  const presses = await suggest(call, pull, suggestions);
  const state = { sha, passed, url: passed ? url : '', shown, presses, run: ran('html_url'), ...rest };
  // What changes no content is no contribution: nothing is promised for it.
  const given = files.length > looked.outside;
  await comment(call, pull.number, words(state, given ? promised(site) : ''));
  await label(call, pull, AWAITS_CONSENT, looked.awaits);
  if (given) {
    await label(call, pull, STANDS.came, !passed);
    await label(call, pull, STANDS.waits, passed);
  }
  return `#${pull.number} に知らせました`;
}

async function look(call: GitHub['call'], contentDir: string, files: readonly ChangedFile[]) {
  const outside = files.filter(({ filename }) => contentPath(filename) === undefined).length;
  const home = mkdtempSync(join(tmpdir(), 'submitted-'));
  try {
    const folder = join(home, 'content');
    if (!(await layOver(call, contentDir, files, folder)))
      return { outside, findings: undefined, awaits: true, suggestions: [], pages: [] };
    const changed = new Set(files.flatMap(({ filename }) => contentPath(filename) ?? []));
    const { findings, cases, knowhow } = await openContent(folder);
    const kinds = [...changed].flatMap((path) => consentOf(folder, path));
    const pages = [
      ...cases.filter(({ file, draft }) => changed.has(file) && !draft).map(({ slug }) => paths.case(slug)),
      ...knowhow
        .filter(({ file, draft }) => changed.has(file) && !draft)
        .map(({ slug }) => paths.knowhowArticle(slug)),
    ];
    const suggestions = files.flatMap(({ filename, patch, status }) => {
      const file = contentPath(filename);
      if (!file?.endsWith('.mdx') || status === 'removed') return [];
      const text = readFileSync(join(folder, file), 'utf8');
      return suggestionsOf(
        filename,
        text,
        findings.filter((one) => one.file === file),
        patch,
      );
    });
    return {
      outside,
      suggestions,
      pages,
      findings: findings.filter(({ file }) => changed.has(file)),
      awaits: kinds.length ? kinds.some((kind) => kind !== 'public-source') : undefined,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Puts mends beside their lines, each once. @returns how many stand there */
async function suggest(call: GitHub['call'], pull: Pull, all: readonly Suggestion[]): Promise<number> {
  if (!all.length) return 0;
  const there = await everyPage<LineComment>(call, `/pulls/${pull.number}/comments`);
  const comments = newSuggestions(all, there);
  if (comments.length)
    await call('POST', `/pulls/${pull.number}/reviews`, {
      commit_id: pull.head.sha,
      event: 'COMMENT',
      comments,
    });
  return all.length;
}

/** On what a changed case rests; one that cannot be read is looked at by people. */
function consentOf(folder: string, path: string): unknown[] {
  const slug = /^cases\/([^/]+)\//.exec(path)?.[1];
  if (!slug) return [];
  let text: string;
  try {
    text = readFileSync(join(folder, 'cases', slug, 'index.mdx'), 'utf8');
  } catch {
    // The case was taken away, or only a picture came.
    return path.endsWith('/index.mdx') ? [] : [undefined];
  }
  const source = splitMdx(text);
  return [valueAt(source && readYaml(source.frontmatter).data, 'consent', 'kind')];
}

async function comment(call: GitHub['call'], number: number, body: string): Promise<void> {
  const comments = await everyPage<{ id: number; body?: string; user?: { type?: string } }>(
    call,
    `/issues/${number}/comments`,
  );
  const mine = comments.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(MARK));
  if (mine) await call('PATCH', `/issues/comments/${mine.id}`, { body });
  else await call('POST', `/issues/${number}/comments`, { body });
}

/** @param wanted whether it is to have the label; undefined leaves it as it is */
async function label(
  call: GitHub['call'],
  { number, labels = [] }: Pull,
  label: string,
  wanted: boolean | undefined,
) {
  const has = labels.some(({ name }) => name === label);
  if (wanted && !has) await call('POST', `/issues/${number}/labels`, { labels: [label] });
  if (wanted === false && has) await call('DELETE', `/issues/${number}/labels/${encodeURIComponent(label)}`);
}

/** The comment. */
function words(state: State, promise: string): string {
  const { sha, passed, url, shown, pages, presses, run, findings, outside, awaits } = state;
  const errors = (findings ?? []).filter(({ severity }) => severity === 'error');
  const hints = (findings ?? []).filter(({ severity }) => severity !== 'error');
  const parts = [`${MARK}\n${headline(passed, errors.length)}（${sha.slice(0, 7)}）`];
  if (errors.length) parts.push(listed(errors));
  if (!passed && !errors.length)
    parts.push(
      `${findings ? '書き方の誤りは見つかりませんが' : 'ファイルが多いので、ここでは中を見ていません。'}確認が最後まで通りませんでした。[記録](${run})を、編集の係が見ます。`,
    );
  if (hints.length)
    parts.push(`見ておいていただきたいところ（${hints.length}件。このままでも送れます）`, listed(hints));
  if (presses)
    parts.push(
      'ひと押しで直せるところは、「Files changed」の行に、直した文を添えました。「Commit suggestion」を押すと、そのとおりに直ります。違うと思われたら、押さずにそのままにしてください。',
    );
  if (shown)
    parts.push(
      [`見本: ${shown}`, ...pages.map((page) => `- ${shown.slice(0, -1)}${page}`)].join('\n'),
      '置き場所がつくり終わるまで、数分かかることがあります。開けないときは、次からダウンロードできます。',
    );
  if (url)
    parts.push(
      `[見本をダウンロードする](${url})（14日で消えます）`,
      '開き方: ダウンロードして展開し、`npm run preview -- 展開したフォルダー` を実行すると、手元のブラウザーで読めます。公開したときと同じ見た目です。むずかしければ、編集の係が画面の写しをお送りします。',
    );
  if (awaits)
    parts.push(
      `事業者ご本人の承諾にもとづく事例なので、確かめられるまで「${AWAITS_CONSENT}」の印を付けて預かります。`,
    );
  if (outside)
    parts.push(
      `編集の係へ: このプルリクエストは content/ の外のファイルも変えます（${outside}件）。確認の結果だけで判断せず、中を見てください。`,
    );
  if (promise) parts.push(`お寄せくださって、ありがとうございます。${promise}`);
  parts.push(
    'この知らせは、送り直すたびに書き直されます。分からないところは、このままここに書いてください。ご一緒に直します。',
  );
  return parts.join('\n\n');
}

function headline(passed: boolean, errors: number): string {
  if (errors) return `🔴 **直すところが${errors}件あります**`;
  return passed ? '🟢 **書き方の確認が通りました**' : '🔴 **確認がまだ通っていません**';
}

/** The findings quote what strangers wrote: they stand in a block of code, which they cannot end. */
function listed(findings: readonly Finding[]): string {
  const lines = findings.slice(0, SHOWN).map((one) => `content/${formatFinding(one)}`);
  if (findings.length > SHOWN) lines.push(`ほか${findings.length - SHOWN}件`);
  return codeBlock(lines);
}
