import { describe, expect, it } from 'vitest';
import { checkMdx } from '#core/check/source/check-mdx.ts';
import { createAnchors } from '#core/markdown/anchors.ts';
import { parseMdx } from '#core/markdown/parse-mdx.ts';
import { renderMdx } from '#core/markdown/render.ts';

/** Only what the check lets pass is ever rendered. */
function render(body: string, base = '/') {
  const tree = parseMdx(body);
  expect(checkMdx(tree, 1)).toEqual([]);
  return renderMdx(tree, base);
}
const html = (body: string, base?: string) => render(body, base).html;
const ids = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);

describe('readings', () => {
  it.each([
    ['お米《こめ》を打《う》つ', 'お{米|こめ}を{打|う}つ'],
    ['｜ABC《えーびーしー》と|お店《みせ》', '{ABC|えーびーしー}と{お店|みせ}'],
    ['**製麺《せいめん》**の話', '<strong>{製麺|せいめん}</strong>の話'],
    ['《箱》という歌と、箱《春の号》', '《箱》という歌と、箱《春の号》'],
    ['`製麺《せいめん》`', '<code>製麺《せいめん》</code>'],
    ['｜《》', '｜《》'],
  ])('%s', (body, expected) => {
    const ruby = '<ruby>$1<rp>（</rp><rt>$2</rt><rp>）</rp></ruby>';
    expect(html(body)).toBe(`<p>${expected.replace(/\{(.+?)\|(.+?)\}/g, ruby)}</p>`);
  });

  it('are no words: of the index, of headings and of the sentences with notes', () => {
    const seen: string[][] = [];
    const notes = (sentences: string[]) => {
      seen.push(sentences);
      return [1];
    };
    const tree = parseMdx('### 製麺《せいめん》の話\n\n打《う》つ');
    const { headings, sections, html } = renderMdx(tree, '/', new Map(), notes);
    expect(headings).toEqual([{ depth: 3, anchor: '製麺の話', text: '製麺の話' }]);
    expect(sections).toEqual([{ anchor: '製麺の話', heading: '製麺の話', text: '打つ' }]);
    expect(seen).toEqual([['打つ']]);
    expect(html).toContain('打<rp>（</rp><rt>う</rt><rp>）</rp></ruby>つ<a data-claim="1"');
  });
});

describe('Japanese Markdown', () => {
  it.each([
    ['**「重要」**である', '<p><strong>「重要」</strong>である</p>'],
    ['**強調（注）**です', '<p><strong>強調（注）</strong>です</p>'],
    ['これは**「本質的課題」**という', '<p>これは<strong>「本質的課題」</strong>という</p>'],
    ['*（小声）*で', '<p><em>（小声）</em>で</p>'],
    ['これは~~旧い~~話', '<p>これは<del>旧い</del>話</p>'],
    ['~~「旧」~~新', '<p><del>「旧」</del>新</p>'],
    ['値は~~（旧）~~「新」', '<p>値は<del>（旧）</del>「新」</p>'],
    ['8~10時、13~15時', '<p>8~10時、13~15時</p>'],
    ['**100%**増', '<p><strong>100%</strong>増</p>'],
  ])('%s is emphasis', (body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('keeps quotes, dashes and dots as they are written', () => {
    expect(html(`"引用" と 'これ' -- そして ... 続く`)).toBe(`<p>"引用" と 'これ' -- そして ... 続く</p>`);
  });

  it('shows signs of code as signs', () => {
    expect(html('3 &lt; 5 & `<script>`')).toBe('<p>3 &#x3C; 5 &#x26; <code>&#x3C;script></code></p>');
  });
});

describe('GFM', () => {
  it('makes tables that can be scrolled by keyboard and whose cells carry the head of their column', () => {
    const table = html('| 項目 | 数 |\n| --- | --: |\n| 売上 | 12 |');
    expect(table).toContain('<table tabindex="0" class="row-table">');
    expect(table).toContain('<th>項目</th>');
    expect(table).toContain('<td align="right" data-head="数">12</td>');
  });

  it('makes footnotes in Japanese, linked both ways', () => {
    const text = html('一つめ[^a]、二つめ[^b]。\n\n[^a]: 注の文。\n\n[^b]: もう一つ。');
    expect(text).toContain('<h2 class="sr-only" id="footnote-label">注</h2>');
    expect(text).toContain('aria-label="本文の注1へ戻る"');
    expect(text).toContain('aria-label="本文の注2へ戻る"');
    expect(text).not.toMatch(/Footnotes|Back to reference/);
    for (const [, target] of text.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g))
      expect(ids(text)).toContain(target);
  });

  it('makes addresses links, and tasks and strikes what they are', () => {
    expect(html('https://example.org/a を見る')).toContain('<a href="https://example.org/a">');
    expect(html('- [x] 済み')).toContain('<input type="checkbox" checked disabled>');
  });
});

describe('links', () => {
  it.each([
    ['[文](/cases/mihon-machiya/)', '/', '/cases/mihon-machiya/'],
    ['[文](/cases/mihon-machiya/)', '/bansou/', '/bansou/cases/mihon-machiya/'],
    ['[文](/)', '/bansou/', '/bansou/'],
    ['[文][r]\n\n[r]: /knowhow/', '/bansou/', '/bansou/knowhow/'],
    ['[文](https://example.org/x)', '/bansou/', 'https://example.org/x'],
    ['[文](#見出し)', '/bansou/', '#%E8%A6%8B%E5%87%BA%E3%81%97'],
    ['[文](./photo.jpg)', '/bansou/', './photo.jpg'],
  ])('%s under %s leads to %s', (body, base, href) => {
    expect(html(body, base)).toContain(`href="${href}"`);
  });
});

describe('headings', () => {
  it('get anchors that no other id of the page has', () => {
    const { html: text, headings } = render(
      '## 背景\n\n## 背景\n\n### 背景\n\n## points\n\n## fn-1\n\n## main\n\n## 注\n\n## ！？\n\n## …\n\n文[^1]\n\n[^1]: 注',
    );
    expect(headings.map((one) => one.anchor)).toEqual([
      '背景',
      '背景-1',
      '背景-2',
      'points-1',
      'fn-1-1',
      'main-1',
      '注',
      'section',
      'section-1',
      'footnote-label',
    ]);
    expect(new Set(ids(text)).size).toBe(ids(text).length);
    expect(ids(text)).toEqual(expect.arrayContaining(headings.map((one) => one.anchor)));
  });

  it('are reported with their depth and their text', () => {
    expect(render('## **太い**見出し\n\n#### 深い').headings).toEqual([
      { depth: 2, anchor: '太い見出し', text: '太い見出し' },
      { depth: 4, anchor: '深い', text: '深い' },
    ]);
  });

  it('leave taken ids alone', () => {
    const anchor = createAnchors(['概要', 'x']);
    expect(['概要', '概要', 'x', 'あ い'].map(anchor)).toEqual(['概要-1', '概要-2', 'x-1', 'あ-い']);
  });
});

describe('sections', () => {
  it('hold the text under each heading, one block a line', () => {
    const { sections } = render(
      '前置き。\n\n## 背景\n\n一つめの**段落**。\n続き。\n\n- 甲\n- 乙\n  - 丙\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## 成果\n\n> 引用\n\n`コード`',
    );
    expect(sections).toEqual([
      { anchor: null, heading: '', text: '前置き。' },
      { anchor: '背景', heading: '背景', text: '一つめの段落。続き。\n甲\n乙\n丙\na / b\n1 / 2' },
      { anchor: '成果', heading: '成果', text: '引用\nコード' },
    ]);
  });

  it('keep to their own headings, whatever stands in quotations and boxes', () => {
    const { sections } = render(
      '> ## 引用の見出し\n\n## 一\n\n<Callout title="題">\n\n### 中\n\n声\n\n</Callout>\n\n## 二\n\n文',
    );
    expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['', '引用の見出し'],
      ['一', '題\n中\n声'],
      ['二', '文'],
    ]);
  });

  it('are there even without text, for the 目次', () => {
    expect(render('## 一\n\n### 二\n\n文').sections.map((one) => [one.anchor, one.text])).toEqual([
      ['一', ''],
      ['二', '文'],
    ]);
    expect(render('').sections).toEqual([]);
  });

  it('hold the words of footnotes, not their marks', () => {
    const { sections } = render('## 一\n\n売上は増えた[^1]。\n\n[^1]: 公表資料による。');
    expect(sections).toEqual([{ anchor: '一', heading: '一', text: '売上は増えた。\n公表資料による。' }]);
  });
});

describe('a box', () => {
  it('has its kind and its title', () => {
    expect(html('<Callout kind="caution" title="注意 &quot;確認&quot;">\n\n文\n\n</Callout>')).toBe(
      '<div class="callout callout--caution" role="note" aria-label="注意 &#x22;確認&#x22;"><p class="callout__title">注意 "確認"</p><p>文</p></div>',
    );
    expect(html('<Callout>\n\n文\n\n</Callout>')).toBe(
      '<div class="callout callout--note" role="note"><p>文</p></div>',
    );
  });

  it.each([
    '<Callout>文</Callout>',
    '<Callout>*文*</Callout> <Callout>二</Callout>',
    '- 文\n\n  <Callout>声</Callout>',
    '<Callout><Callout>文</Callout></Callout>',
  ])('never stands inside a paragraph: %s', (body) => {
    expect(html(body)).not.toMatch(/<p>(?:(?!<\/p>).)*<div/s);
    expect(html(body)).toMatch(/<div[^>]*>(?:<p>|<div)/);
  });
});

describe('the renderer', () => {
  it.each(['<Evil />', '<constructor />', '<toString />'])(
    'does not draw what the check refuses: %s',
    (body) => {
      expect(() => renderMdx(parseMdx(body))).toThrow('without a check');
    },
  );
});
