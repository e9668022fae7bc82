import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { formatSiteFinding } from '#node/verify/site-finding.ts';
import { verifySite } from '#node/verify/verify-site.ts';
import { FORMER } from '#support/former-content.ts';
import { FORMER_SITE, readJson, SMALL_SITE } from '#support/site.ts';

const { folder } = FORMER_SITE;
const page = (path: string) => load(readFileSync(join(folder, path, 'index.html'), 'utf8'));

// That nothing else speaks of it is verified with the other sites, in `verify.test.ts`.
test('a withdrawn case leaves its address with a word', () => {
  const $ = page(`cases/${FORMER.withdrawn}`);
  expect($('main').text()).toContain('公開を取りやめました');
  expect($('main').text()).toContain('2026年11月23日');
  expect($('main').text()).toContain(FORMER.reason);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  const slugs = (site: typeof FORMER_SITE) =>
    readJson<{ cases: { slug: string }[] }>(site, 'data/cases.json').cases.map(({ slug }) => slug);
  expect(slugs(FORMER_SITE).toSorted()).toEqual(
    slugs(SMALL_SITE)
      .filter((slug) => slug !== FORMER.withdrawn)
      .toSorted(),
  );
});

test('the check tells when a withdrawn case is still spoken of', async () => {
  const before = process.env.CONTENT_DIR;
  process.env.CONTENT_DIR = '.cache/former-content';
  try {
    const { findings } = await verifySite(SMALL_SITE.folder, ['hidden', 'lists', 'data']);
    const shown = findings.map(formatSiteFinding).join('\n');
    expect(shown).toContain(
      `cases/index.html  src/pages/cases/index.astro  事例 ${FORMER.withdrawn} は、この一覧に載らないはずです`,
    );
    expect(shown).toContain(`公開していない ${FORMER.withdrawn} のアドレスが出ています`);
    expect(shown).toMatch(/公開していない「.+」の題名が出ています/);
    expect(shown).toContain('公開していないのに、ページがあります');
  } finally {
    if (before === undefined) delete process.env.CONTENT_DIR;
    else process.env.CONTENT_DIR = before;
  }
});

test('where words go to the search server of the site, the pages say so, and none says otherwise', () => {
  const SENT = '検索に入れた言葉は、このサイトのサーバーに送られ';
  for (const path of ['search', 'cases', 'offline', 'site'])
    expect(page(path)('main').text(), path).toContain(SENT);
  const claims = /どこかへ送られることはありません|ほかの 人には 見えません/;
  for (const path of ['search', 'cases', 'site']) {
    const $ = page(path);
    $('rp, rt').remove();
    expect($('main').text(), path).not.toMatch(claims);
  }
  for (const path of ['search', 'cases', 'offline', 'site']) {
    const small = load(readFileSync(join(SMALL_SITE.folder, path, 'index.html'), 'utf8'));
    expect(small('main').text(), path).not.toContain(SENT);
  }
  const here = load(readFileSync(join(SMALL_SITE.folder, 'site/index.html'), 'utf8'));
  expect(here('main').text()).toMatch(claims);
});

test('a site without a search server has nothing of what asks one', () => {
  const asking = (site: string) =>
    readdirSync(join(site, '_astro')).filter((file) => {
      return (
        file.endsWith('.js') && readFileSync(join(site, '_astro', file), 'utf8').includes('search-server')
      );
    });
  expect(asking(folder)).not.toEqual([]);
  expect(asking(SMALL_SITE.folder)).toEqual([]);
});

test('a page that moved sends its readers on, with and without a server that can', () => {
  const $ = page(FORMER.from);
  expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${FORMER.to}`);
  expect($(`main a[href="${FORMER.to}"]`).length).toBe(1);
  expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(`${FORMER.from} ${FORMER.to} 301\n`);
  expect(existsSync(join(folder, 'former-addresses.json'))).toBe(false);
});
