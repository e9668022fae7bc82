import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlFaults } from '#node/verify/html-rules.ts';
import { pageFacts } from '#node/verify/page-facts.ts';
import { piecesOf } from '#node/verify/page-pieces.ts';
import type { VerifyReport } from '#node/verify/verify-site.ts';
import { verifySite } from '#node/verify/verify-site.ts';
import { brokenPage } from '#support/broken-page.ts';
import { published } from '#support/examples.ts';
import { chance, often } from '#support/seed.ts';
import { pagesOf, SITE, SMALL_SITE } from '#support/site.ts';

/** Every check is shown a site with its fault. One copy of the site takes all of them, each in a place of its own. */
const work = mkdtempSync(join(tmpdir(), 'verify-'));
const folder = join(work, 'dist');
const edit = (file: string, change: (text: string) => string) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} was not changed`);
  writeFileSync(join(folder, file), changed);
};
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
/** Cases of the site, each with a fault of its own. */
const [
  unlisted = '',
  twice = '',
  unlabelled = '',
  namesake = '',
  otherNamesake = '',
  sameWords = '',
  otherSameWords = '',
  terse = '',
  heavy = '',
  gone = '',
  astray = '',
  brokenLinks = '',
  tracked = '',
  inlined = '',
  pictured = '',
  long = '',
  keyed = '',
  homely = '',
  unguarded = '',
  twinless = '',
  unnamed = '',
  headless = '',
  groundless = '',
  leftover = '',
  mislinked = '',
] = published.map(({ slug }) => slug).sort();
const case_ = (slug: string) => `cases/${slug}/index.html`;
const twin = (slug: string) => `cases/${slug}/index.md`;
let report: VerifyReport;

beforeAll(async () => {
  cpSync(SITE.folder, folder, { recursive: true });
  edit(case_(unlisted), (html) => html.replace('</h1>', '</h1><p><div>x</div></p>'));
  edit(case_(twice), (html) =>
    html.replace('<main ', '<main data-x="" ').replace('</main>', '<p id="main">x</p></main>'),
  );
  edit(case_(unlabelled), (html) => html.replace('</main>', '<label for="nowhere">x</label></main>'));
  edit(case_(namesake), (html) => html.replace(/<title>.*?<\/title>/, '<title>同じ題名</title>'));
  edit(case_(otherNamesake), (html) => html.replace(/<title>.*?<\/title>/, '<title>同じ題名</title>'));
  for (const slug of [sameWords, otherSameWords])
    edit(case_(slug), (html) =>
      html.replace(
        /<meta name="description" content="[^"]*"/,
        '<meta name="description" content="どのページにも同じ説明です。"',
      ),
    );
  edit(case_(terse), (html) =>
    html.replace(/<meta name="description" content="[^"]*"/, '<meta name="description" content="短い"'),
  );
  edit(case_(heavy), (html) =>
    html.replace(
      '</main>',
      '<script src="/_astro/heavy.js" type="module"></script><link rel="stylesheet" href="/_astro/heavy.css"></main>',
    ),
  );
  write('_astro/heavy.js', `// ${noise(90_000)}`);
  write('_astro/heavy.css', `/* ${noise(60_000)} */`);
  write('huge.bin', ' '.repeat(26 * 1024 * 1024));
  rmSync(join(folder, case_(gone)));
  rmSync(join(folder, 'cases/by/wall/unseen'), { recursive: true });
  edit('cases/by/region/kyushu/index.html', (html) =>
    html.replace(/data-case="[^"]+"/, 'data-case="no-such-case"'),
  );
  edit('cases/feed.xml', (xml) => xml.replace(/<entry>.*<\/entry>/s, ''));
  write('data/cases.csv', `slug,title\n${twice},x\n`);
  edit(case_(astray), (html) =>
    html.replace(/<link rel="canonical" href="[^"]*"/, '<link rel="canonical" href="http://localhost:4321/"'),
  );
  edit(case_(brokenLinks), (html) =>
    html.replace('</main>', '<a href="/nowhere/">x</a><a href="/cases/#nowhere">x</a></main>'),
  );
  edit(case_(tracked), (html) =>
    html.replace('</main>', '<img src="https://tracker.example/x.gif" alt="" width="1" height="1"></main>'),
  );
  edit(case_(inlined), (html) =>
    html.replace('</main>', '<script>alert(1)</script><p style="color:red" onclick="x()">x</p></main>'),
  );
  edit(case_(pictured), (html) => html.replace('</main>', '<img src="/favicon.svg"></main>'));
  edit(case_(long), (html) => html.replace('</main>', `<!-- ${noise(60_000)} --></main>`));
  edit(case_(keyed), (html) => html.replace('</main>', '<p>AKIAABCDEFGHIJKLMNOP</p></main>'));
  edit(case_(homely), (html) => html.replace('</main>', '<p>/home/someone/site/content</p></main>'));
  edit(case_(unguarded), (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''));
  rmSync(join(folder, twin(twinless)));
  edit(case_(unnamed), (html) => html.replace(/<link rel="alternate" type="text\/markdown"[^>]*>/, ''));
  edit(twin(headless), (text) => text.replace(/^## .*$/m, ''));
  edit(twin(groundless), (text) => text.replace(/^\[\^1\]: .*$/m, ''));
  edit(twin(leftover), (text) => `${text}\n<Question origin="reported">残り</Question>\n`);
  edit(twin(mislinked), (text) => `${text}\n[a](/cases/) [b](http://localhost:4321/nowhere/)\n`);
  edit('llms.txt', (text) => `${text}\n- [x](http://localhost:4321/gone/index.md)\n`);
  edit('cases/index.html', (html) => html.replace(/(<article [^>]*data-case)="[^"]+"/, '$1="no-such-case"'));
  edit('data/cases.json', (json) => json.replace(`"slug": "${unlisted}"`, '"slug": "no-such-case"'));
  edit('sitemap-0.xml', (xml) => xml.replace(`/cases/${unlisted}/`, '/cases/no-such-case/'));
  write(
    'lonely/index.html',
    readFileSync(join(folder, 'about/index.html'), 'utf8').replaceAll('/about/', '/lonely/'),
  );
  write(
    'news/feed.xml',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>x</id><link href="http://localhost:4321/news/gone/"/></entry></feed>',
  );
  edit('opensearch.xml', (xml) => xml.replace('/search/?q=', '/seek/?q='));
  write('broken.json', '{');
  write('evil.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  write('evil.css', '@import "https://fonts.example/x.css";');
  write('evil.js', 'fetch("https://tracker.example/");');
  edit('search-index/search.json', (json) => json.replace(`"case/${unlisted}"`, '"case/no-such-case"'));
  report = await verifySite(folder);
}, 300_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Letters that gzip cannot shrink much, the same each time. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text;
}

test.for([
  ['html', case_(unlisted), /element-permitted-content|no-implicit-close|<div>/],
  ['html', case_(twice), /id「main」が二度/],
  ['html', case_(unlabelled), /nowhere/],
  ['heads', case_(otherNamesake), new RegExp(`題名が cases/${namesake}`)],
  ['heads', case_(otherSameWords), new RegExp(`説明が cases/${sameWords}/index\\.html と同じ`)],
  ['heads', case_(terse), /説明（description）が無いか、短すぎます/],
  ['lists', case_(gone), /公開の事例なのに、ページがありません/],
  ['lists', 'cases/by/wall/unseen/index.html', /が載るはずの一覧がありません/],
  ['lists', 'cases/by/region/kyushu/index.html', /が一覧にありません/],
  ['data', 'data/cases.csv', new RegExp(`${unlisted} がありません`)],
  ['feeds', 'cases/feed.xml', /が、フィードにありません/],
  ['budgets', case_(heavy), /^js が .* KB（\d+ バイト）です/m],
  ['budgets', case_(heavy), /^css が .* KB（\d+ バイト）です/m],
  ['budgets', 'huge.bin', /大きすぎる/],
  ['heads', case_(astray), /canonical/],
  ['links', case_(brokenLinks), /\/nowhere\/ がありません/],
  ['links', case_(brokenLinks), /#nowhere に、その見出し/],
  ['links', 'lonely/index.html', /トップページからたどれる/],
  ['lists', 'cases/index.html', /no-such-case は、この一覧に載らないはず/],
  ['lists', 'cases/index.html', /が一覧にありません/],
  ['data', 'data/cases.json', new RegExp(`${unlisted} がありません`)],
  ['data', 'data/cases.json', /no-such-case は載らないはず/],
  ['data', 'broken.json', /JSON として読めません/],
  ['data', 'search-index/search.json', new RegExp(`${unlisted} がありません`)],
  ['feeds', 'sitemap-0.xml', /no-such-case\/ がありません/],
  ['feeds', case_(unlisted), /サイトマップにありません/],
  ['feeds', 'news/feed.xml', /news\/gone\/ がありません/],
  ['feeds', 'opensearch.xml', /seek\/\?q=.* がありません/],
  ['twins', case_(twinless), /写し .*index\.md がありません/],
  ['twins', case_(unnamed), /写しを名のっていません/],
  ['twins', twin(headless), /見出しがページと違います/],
  ['twins', twin(groundless), /根拠1の中身がありません/],
  ['twins', twin(leftover), /<Question origin="reported">/],
  ['twins', twin(mislinked), /「\/cases\/」は、このファイルだけでは開けません/],
  ['twins', twin(mislinked), /リンク先 \/nowhere\/ がありません/],
  ['twins', 'llms.txt', /リンク先 \/gone\/index\.md がありません/],
  ['findable', case_(unlisted), /はじめの5件にありません/],
  ['foreign', case_(tracked), /tracker\.example/],
  ['foreign', 'evil.css', /fonts\.example/],
  ['foreign', 'evil.js', /tracker\.example/],
  ['inline', case_(inlined), /<script> が/],
  ['inline', case_(inlined), /style 属性/],
  ['inline', case_(inlined), /onclick 属性/],
  ['inline', case_(unguarded), /Content-Security-Policy/],
  ['images', case_(pictured), /幅と高さ/],
  ['images', case_(pictured), /alt がありません/],
  ['images', 'evil.svg', /プログラム/],
  ['budgets', case_(long), /予算/],
  ['secrets', case_(keyed), /AWS/],
  ['secrets', case_(homely), /\/home\/someone/],
] as const)('%s tells of %s: %s', ([check, page, message]) => {
  const shown = report.findings.filter((one) => one.check === check && one.page === page);
  expect(shown.map((one) => one.message).join('\n')).toMatch(message);
});

test('a finding names the file to mend', () => {
  const source = (page: string) => report.findings.find((one) => one.page === page)?.source;
  expect(source(case_(unlisted))).toBe(`content/cases/${unlisted}/index.mdx`);
  expect(source('cases/index.html')).toBe('src/pages/cases/index.astro');
  expect(source('data/cases.json')).toBe('src/pages/data/cases.json.ts');
});

test('a fault anywhere in a page makes a piece that no valid page has, or is seen on every page', {
  timeout: often(180_000, 1_800_000),
}, () => {
  const pages = pagesOf(SMALL_SITE);
  const valid = new Set(pages.flatMap(({ html }) => piecesOf(html)));
  const draw = chance('broken pages');
  const small = pages.filter(({ html }) => html.length < 60_000);
  let unread = 0;
  let told = 0;
  for (let turn = 0; turn < often(250, 30_000); turn += 1) {
    const { file, html } = small[Math.floor(draw() * small.length)] as (typeof small)[number];
    const broken = brokenPage(html, draw);
    const { faults, references, ids } = pageFacts(broken);
    const seen = faults.length > 0 || references.some((id) => !ids.includes(id));
    if (seen || piecesOf(broken).some((piece) => !valid.has(piece))) {
      told += 1;
      continue;
    }
    unread += 1;
    expect(htmlFaults(broken, file), difference(html, broken)).toEqual([]);
  }
  expect(told).toBeGreaterThan(unread);
  expect(unread).toBeGreaterThan(0);
});

/** Where two texts part. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((char, index) => char !== other[index]);
  return `${one.slice(at - 40, at + 60)} → ${other.slice(at - 40, at + 80)}`;
}
