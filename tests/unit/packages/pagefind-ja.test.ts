import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../../packages/pagefind-ja/src/folder.ts';
import { indexFolder } from '../../../packages/pagefind-ja/src/index.ts';
import { tidied } from '../../../packages/pagefind-ja/src/page-text.ts';
import { readPage } from '../../../packages/pagefind-ja/src/read-page.ts';
import { importsOf, sourceFiles } from '../../../scripts/house/imports.ts';

const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  places.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

describe('a page', () => {
  const read = (html: string, url = '/guide/') => {
    const page = readPage(html, url);
    if ('leftOut' in page) throw new Error(page.leftOut);
    return page;
  };
  const words = (html: string) =>
    read(html)
      .document.sections.map(({ text }) => text)
      .join('\n');

  it('is read section by section, each with the place it can be linked to', () => {
    const { document, lang } = read(
      '<html lang="ja-JP"><title>題 | サイト</title><nav>案内</nav><main><h1>題</h1><p>はじめ</p><h2 id="a">一</h2><p>い<b>ろ</b>は</p><p>に</p><section id="b"><h3>二</h3>ほ</section><h2><a id="c"></a>三</h2>へ</main>',
    );
    expect(lang).toBe('ja-jp');
    expect(document).toMatchObject({ id: 'guide', url: '/guide/', title: '題' });
    expect(document.sections).toEqual([
      { anchor: null, heading: '', text: 'はじめ' },
      { anchor: 'a', heading: '一', text: 'いろは\nに' },
      { anchor: 'b', heading: '二', text: 'ほ' },
      { anchor: 'c', heading: '三', text: 'へ' },
    ]);
  });

  it.each([
    ['what is marked', '<main>外<div data-pagefind-body>内</div></main>', '内'],
    ['each marked part once', '<div data-pagefind-body>一<p data-pagefind-body>二</p></div>', '一\n二'],
    ['the main part', '<header>上</header><main>中</main><footer>下</footer>', '中'],
    [
      'the body without its frame',
      '<body><header>上</header><p>中</p><aside>横</aside><footer>下</footer>',
      '中',
    ],
    [
      'nothing that is taken out',
      '<main>見<i hidden>隠</i><i aria-hidden="true">飾</i><i data-pagefind-ignore>外</i></main>',
      '見',
    ],
    [
      'no program and no style',
      '<main>文<script>let 字</script><style>色{}</style><template>型</template></main>',
      '文',
    ],
    ['a word that may break', '<main>文<wbr>書<b>箱</b></main>', '文書箱'],
    ['a line broken in the file', '<main><p>日本\n  語の\r\n文</p></main>', '日本語の文'],
    ['spaces between Latin words', '<main><p>Ruby\n on  Rails\nと</p></main>', 'Ruby on Rails と'],
    ['what a picture shows', '<main>図<img alt="倉庫の棚"></main>', '図\n倉庫の棚'],
    ['cells apart', '<main><table><tr><td>甲<td>乙</table></main>', '甲\n乙'],
    ['character references', '<main>A&amp;B&#x3042;</main>', 'A&Bあ'],
    ['the open end of a broken page', '<main><p>途中<b>まで', '途中まで'],
  ])('gives %s', (_, html, text) => {
    expect(words(html)).toBe(text);
  });

  it('takes readings over words for what they are', () => {
    const { document } = read(
      '<main><h1>町</h1><ruby>御徒町<rp>（</rp><rt>おかちまち</rt><rp>）</rp></ruby>の店</main>',
    );
    expect(document.sections[0]?.text).toBe('御徒町の店');
    expect(document.names).toEqual([{ name: '御徒町', kana: 'おかちまち' }]);
  });

  it.each([
    ['<meta name="robots" content="noindex"><main>文</main>', 'noindex'],
    ['<meta http-equiv="refresh" content="0;url=/x/"><main>文</main>', 'redirect'],
    ['<main><nav>案内</nav></main>', 'empty'],
    ['', 'empty'],
  ])('is left out: %s', (html, leftOut) => {
    expect(readPage(html, '/')).toEqual({ leftOut });
  });

  it('has an id that files can be named by, whatever its address', () => {
    const ids = ['/', '/a/b.html', '/手引き/', '/a b/', `/${'x'.repeat(200)}/`].map(
      (url) => read('<main>文', url).document.id,
    );
    expect(new Set(ids).size).toBe(5);
    expect(ids.slice(0, 2)).toEqual(['index', 'a/b.html']);
    for (const id of ids) expect(id).toMatch(/^[\w./-]{1,120}$/);
  });
});

describe('a folder', () => {
  it('has the addresses a host serves, and tells what it leaves out', async () => {
    const site = folderOf({
      'index.html': '<main>表</main>',
      'a/index.html': '<html lang="en"><main>A</main>',
      'b.html': '<html lang="ja"><main>乙</main>',
      '404.html': '<main>ない</main>',
      'c.txt': '丙',
    });
    const all = await readFolder({ site });
    expect(all.documents.map(({ url }) => url)).toEqual(['/a/', '/b.html', '/']);
    const japanese = await readFolder({ site, languages: ['ja'], withoutSlash: true });
    expect(japanese.documents.map(({ url }) => url)).toEqual(['/b.html', '/']);
    expect(japanese.leftOut).toEqual([{ file: 'a/index.html', why: '対象の言語ではありません' }]);
    expect((await readFolder({ site, withoutSlash: true })).documents[0]?.url).toBe('/a');
  });

  it('where a page marks what is searched, has only those that do', async () => {
    const site = folderOf({ 'a.html': '<p data-pagefind-body>甲', 'b.html': '<p>乙' });
    const { documents, leftOut } = await readFolder({ site });
    expect(documents.map(({ url }) => url)).toEqual(['/a.html']);
    expect(leftOut[0]?.file).toBe('b.html');
  });

  it('is read in the encoding each page declares', async () => {
    const sjis = Uint8Array.from([0x95, 0xb6, 0x8f, 0x91]);
    const site = folderOf({
      'a.html': Buffer.concat([Buffer.from('<meta charset="Shift_JIS"><main>'), sjis]),
    });
    expect((await readFolder({ site })).documents[0]?.sections[0]?.text).toBe('文書');
  });
});

describe('what cannot be searched is said, and nothing is overwritten', () => {
  const page = { 'a.html': '<main>文書</main>' };
  it.each([
    ['no folder', () => ({ site: join(tmpdir(), 'no-such-folder') }), /がありません/],
    ['no page', () => ({ site: folderOf({ 'a.txt': '' }) }), /HTML のページがありません/],
    ['no text', () => ({ site: folderOf({ 'a.html': '<main></main>' }) }), /a\.html: 本文がありません/],
    [
      'another folder',
      () => ({ site: folderOf({ ...page, 'x/keep.txt': '' }), out: 'x' }),
      /検索ではないもの/,
    ],
    ['the site itself', () => ({ site: folderOf(page), out: '.' }), /中の名前/],
    ['outside', () => ({ site: folderOf(page), out: 'a/../../x' }), /中の名前/],
    ['outside from the root', () => ({ site: folderOf(page), out: tmpdir() }), /中の名前/],
    [
      'a bad synonym',
      () => ({ site: folderOf(page), synonyms: [{ words: ['一'] }] as never }),
      /synonyms の 1 番目/,
    ],
  ])('%s', async (_, options, message) => {
    await expect(indexFolder(options())).rejects.toThrow(message);
  });
});

it('white space of a text is what a reader sees', () => {
  expect(tidied([' a ', 'b', null, null, '\n 文\n字 '])).toBe('a b\n文字');
});

describe('the package', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const manifest = read('packages/pagefind-ja/package.json');

  it('depends on the versions the platform runs', () => {
    const { dependencies } = read('package.json');
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(dependencies[name]).toBe(version);
    expect(read('examples/starlight-ja/package.json').devDependencies['pagefind-ja']).toBe(manifest.version);
  });

  it('is made of the search of the platform, and of nothing that is only the platform’s', () => {
    const own = sourceFiles('packages/pagefind-ja/src');
    const all = new Map(sourceFiles('src').map((file) => [file.path, file]));
    const reached = new Set<string>();
    const walk = (path: string) => {
      const file = all.get(path);
      if (!file || reached.has(path)) return;
      reached.add(path);
      for (const { target } of importsOf(file)) if (target) walk(target);
    };
    const direct = own.flatMap((file) => importsOf(file).flatMap(({ target }) => target ?? []));
    for (const target of direct) walk(target);
    expect(reached.size).toBeGreaterThan(50);
    // Its pages lie in folders of files: nothing that asks a search server comes along.
    expect([...reached].filter((path) => /\/serve[rd]/.test(path))).toEqual([]);
    const rooms = new Set([...reached].map((path) => dirname(path)));
    const SEARCH = ['src/core/search', 'src/core/search/words', 'src/core/text', 'src/node/search-index'];
    const SMALL = ['src/core/site', 'src/node/cache', 'src/node/content'];
    expect([...rooms].filter((room) => ![...SEARCH, ...SMALL].includes(room))).toEqual([]);
  });
});
