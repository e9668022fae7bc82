import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakHeadings } from '#node/html/break-headings.ts';
import { phraseBreaks, phrases } from '#node/html/phrases.ts';
import { rewriteText } from '#node/html/rewrite-text.ts';

const japanese = fc.string({
  unit: fc.constantFrom(...'支援の進め方を、話す。「壁」とABC 1（後継ぎ）〜カー'),
});

describe('phrases', () => {
  it('are the line again when joined, and their breaks are where they meet', () => {
    fc.assert(
      fc.property(japanese, (line) => {
        const found = phrases(line);
        expect(found.join('')).toBe(line);
        const ends = found.map((_, at) => found.slice(0, at + 1).join('').length).slice(0, -1);
        expect(phraseBreaks(line)).toEqual(ends);
      }),
    );
  });

  it('never begin with what leans on the word in front, nor end with what opens the next', () => {
    fc.assert(
      fc.property(japanese, (line) => {
        for (const phrase of phrases(line).slice(1)) expect(phrase).not.toMatch(/^[、。」）]/);
        for (const phrase of phrases(line).slice(0, -1)) expect(phrase).not.toMatch(/[「（]$/);
      }),
    );
  });

  it('keep words whole', () => {
    expect(phrases('支援の進め方を話し合う')).toEqual(['支援の', '進め方を', '話し合う']);
  });

  it.each([
    ['経営力再構築伴走支援推進協議会', ['経営力再構築', '伴走支援', '推進協議会']],
    ['第2章 経営力再構築伴走支援を', ['第2章 経営力再構築', '伴走支援を']],
    ['「電気・ガス・熱供給・水道業」の', ['「電気・', 'ガス・', '熱供給・', '水道業」の']],
    ['伴走支援研修', ['伴走支援研修']],
    ['よろず支援拠点による伴走支援', ['よろず', '支援拠点による', '伴走支援']],
  ])('cut %s, which is longer than a line of a phone, at its joints only', (line, found) => {
    expect(phrases(line)).toEqual(found);
  });
});

describe('headings', () => {
  const broken = (html: string) => rewriteText(html, breakHeadings);

  it('get their breaks, and nothing else changes', () => {
    expect(broken('<h2 id="a">支援の<a href="/">進め方を話す</a></h2><p>支援の進め方</p>')).toBe(
      '<h2 id="a">支援の<a href="/">進め方を<wbr>話す</a></h2><p>支援の進め方</p>',
    );
  });

  it('leave scripts, styles, templates and entities as they are', () => {
    const html =
      '<!doctype html><style>h1::after{content:"<"}</style><template><h2>支援の進め方</h2></template><h1>A &amp; B</h1><script>const h = "<h1>支援の進め方</h1>"; // 1 < 2</script>';
    expect(broken(html)).toBe(html);
  });
});

describe('rewriteText', () => {
  it('gives the page back when nothing is replaced, whatever the page is', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="x">',
      '</a>',
      'あ',
      '&amp;',
      '&',
      '<br>',
      '<!-- x -->',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.join('');
        expect(rewriteText(html, (text) => text)).toBe(html);
        expect(rewriteText(html, (text) => `${text}.`).replaceAll('.', '')).toBe(html);
      }),
    );
  });
});
