import { valueAt } from '#core/schema/plain-data.ts';
import { paths } from '#core/site/paths.ts';
import { openContent } from '#node/content/open-content.ts';
import { STANDS } from './announce.ts';
import type { GitHub } from './api.ts';
import { type ChangedFile, contentPath, everyPage } from './submitted.ts';

/** Given to a pull request whose pages can be read. */
export const PUBLISHED = '公開';

interface Pull {
  number: number;
  merged_at?: string | null;
  labels?: { name: string }[];
}

/**
 * After a push was published: tells each pull request that came with it where its pages are, once, and gives it the
 * label 公開 in the place of 受付 and 確認待ち. What came as a draft is told that it came in.
 * @param address home page of the published site
 */
export async function tellPublished(
  { event, call }: GitHub,
  address: string,
  contentDir: string,
): Promise<string> {
  const [before, after] = [String(valueAt(event, 'before') ?? ''), String(valueAt(event, 'after') ?? '')];
  if (!/^[0-9a-f]{7,64}$/.test(after)) return 'push ではないので、知らせるものはありません';
  const isNew = !/^[0-9a-f]{7,64}$/.test(before) || /^0+$/.test(before);
  const range = isNew
    ? undefined
    : ((await call('GET', `/compare/${before}...${after}`)) as { commits: { sha: string }[] });
  const pulls = new Map<number, Pull>();
  for (const { sha } of range?.commits ?? [{ sha: after }])
    for (const pull of (await call('GET', `/commits/${sha}/pulls`)) as Pull[])
      if (pull.merged_at) pulls.set(pull.number, pull);
  const { cases, knowhow } = await openContent(contentDir);
  const pages = new Map(
    [
      ...cases.map((one) => ({ ...one, page: paths.case(one.slug) })),
      ...knowhow.map((one) => ({ ...one, page: paths.knowhowArticle(one.slug) })),
    ].map(({ file, draft, data, page }) => [file, !draft && data.publication !== 'withdrawn' ? page : '']),
  );
  const told: number[] = [];
  for (const pull of pulls.values()) {
    const has = (label: string) => pull.labels?.some(({ name }) => name === label);
    if (has(PUBLISHED)) continue;
    const files = await everyPage<ChangedFile>(call, `/pulls/${pull.number}/files`);
    const changed = files.flatMap(({ filename }) => contentPath(filename) ?? []);
    const found = [...new Set(changed.map(entryOf))].flatMap((file) => pages.get(file) ?? []);
    if (!found.length) continue;
    const shown = found.filter(Boolean);
    await call('POST', `/issues/${pull.number}/comments`, { body: words(shown, address) });
    if (shown.length) await call('POST', `/issues/${pull.number}/labels`, { labels: [PUBLISHED] });
    for (const label of Object.values(STANDS))
      if (has(label)) await call('DELETE', `/issues/${pull.number}/labels/${encodeURIComponent(label)}`);
    told.push(pull.number);
  }
  return told.length ? `#${told.join('、#')} に知らせました` : '知らせるプルリクエストはありません';
}

/** The text of the entry beside which a file lies: `cases/a/photo.jpg` → `cases/a/index.mdx`. */
function entryOf(file: string): string {
  const [collection, slug] = file.split('/');
  return `${collection}/${slug}/index.mdx`;
}

function words(pages: readonly string[], address: string): string {
  if (!pages.length)
    return '取り込みました。いまは下書きで、まだサイトには出ません。続きは、編集の係と相談しながら仕上げていきます。';
  const home = address.endsWith('/') ? address.slice(0, -1) : address;
  const list = pages.map((page) => `- ${home}${page}`).join('\n');
  return `公開しました。ありがとうございます。\n\n${list}\n\n直したいところは、そのページの「この事例を直す」か「誤りを知らせる」から、いつでもどうぞ。`;
}
