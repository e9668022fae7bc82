import { expect, test } from 'vitest';
import { pageMarkdown } from '#node/twins/page-markdown.ts';

const frame = {
  address: 'https://example.org/cases/a/',
  siteName: '見本',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/by' },
  index: 'https://example.org/llms.txt',
};
const twin = (main: string, lang = 'ja') =>
  pageMarkdown(
    `<!doctype html><html lang="${lang}"><head><title>x</title></head><body><nav>外</nav><main>${main}</main><footer>外</footer></body></html>`,
    frame,
  )
    ?.split('\n\n')
    .slice(1)
    .join('\n\n');

test('the top tells address and licence, in the language of the page', () => {
  const page = (lang: string) => pageMarkdown(`<html lang="${lang}"><main><p>x</p></main></html>`, frame);
  expect(page('ja')).toBe(
    '> 見本 <https://example.org/cases/a/> 利用条件: [CC BY 4.0](https://example.org/by)。引くときは、題名とアドレスを添えてください。全体の目次: <https://example.org/llms.txt>\n\nx\n',
  );
  expect(page('en')).toContain('Please quote with title and address.');
  expect(pageMarkdown('<html><body>no main</body></html>', frame)).toBeUndefined();
});

test.for<[what: string, html: string, markdown: string]>([
  ['places to break a line leave no trace', '<h1>継ぐ人が<wbr>いない</h1>', '# 継ぐ人がいない\n'],
  [
    'links become absolute; one without an address is text',
    '<p><a href="/walls/x/">壁</a><a href="#b">下</a><a>字</a></p>',
    '[壁](https://example.org/walls/x/) [下](https://example.org/cases/a/#b) 字\n',
  ],
  [
    'what is pressed, drawn or hidden says nothing',
    '<nav>道</nav><p hidden>隠</p><p>文<button>押す</button><svg><text>絵</text></svg><span aria-hidden="true">飾</span></p><script>1</script><div data-print-only>紙</div><div data-finder-panel><ul><li>条件</li></ul></div>',
    '文\n',
  ],
  [
    'terms and short values share a line, long values stand below',
    '<dl><div><dt>業種 </dt><dd>製造業</dd></div><div><dt>所在地</dt><dd>甲</dd><dd>乙</dd></div><div><dt>話</dt><dd><p>一。</p><p>二。</p></dd></div></dl>',
    '- **業種**: 製造業\n\n- **所在地**: 甲、乙\n\n- **話**:\n\n  一。\n\n  二。\n',
  ],
  [
    'a fold is its heading and what is inside',
    '<details><summary><h2>根拠</h2><span>3つ</span></summary><p>中</p></details><details><summary>引用するとき</summary><p>文</p></details>',
    '## 根拠\n\n中\n\n引用するとき\n\n文\n',
  ],
  [
    'grounds are footnotes',
    '<p>売上は倍。<a data-claim="1" href="#claim-1" aria-label="根拠1"></a></p><details data-claim-list><summary>一覧</summary><ol><li id="claim-1"><p>倍になった</p></li></ol></details>',
    '売上は倍。[^1]\n\n[^1]: 倍になった\n',
  ],
  [
    'a ground is never one word: a reader that knows no footnotes would take it for the address of a link',
    '<p>倍。<a data-claim="1" href="#claim-1"></a></p><details data-claim-list><ol><li id="claim-1"><p>倍になった<br>計画の年<small><a href="#sources">出典1</a><a href="#sources">出典2</a>一致</small></p></li></ol></details>',
    '倍。[^1]\n\n[^1]: 倍になった ／ 計画の年 [出典1](https://example.org/cases/a/#sources) [出典2](https://example.org/cases/a/#sources)一致\n',
  ],
  [
    'what stands apart by layout alone is no single word; a mark stays at its sentence',
    '<ol><li><time>1956年</time><span>創業</span></li></ol><p><b>壁</b><a data-claim="1" href="#claim-1"></a>と<em>会</em>社</p>',
    '1. 1956年 創業\n\n**壁**[^1]と*会*社\n',
  ],
  [
    'tables stay tables; letters that Markdown reads are told apart',
    '<table><thead><tr><th>前</th></tr></thead><tbody><tr><td>1*2|3_4</td></tr></tbody></table>',
    '| 前 |\n| - |\n| 1\\*2\\|3_4 |\n',
  ],
  [
    'readings stand behind their word',
    '<p><ruby>会社<rp>（</rp><rt>かいしゃ</rt><rp>）</rp></ruby>です</p>',
    '会社（かいしゃ）です\n',
  ],
])('%s', ([, html, markdown]) => {
  expect(twin(html)).toBe(markdown);
});
