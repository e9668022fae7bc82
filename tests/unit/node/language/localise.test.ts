import { describe, expect, test } from 'vitest';
import { localise } from '#node/language/localise.ts';
import { marksOf } from '#node/language/phrase.ts';

const D = '$';
/** A program (§ stands for $) said with a list of words, and the texts it was asked for. */
function said(code: string, words: Record<string, string> = {}) {
  const keys: string[] = [];
  const text = localise('x.ts', code.replaceAll('§', '$'), (key) => {
    keys.push(key);
    return words[key];
  });
  return { keys, text };
}
/** What a program gives back; its markup is plain text here. */
const run = (code: string, words: Record<string, string>, given: Record<string, unknown> = {}) => {
  const names = ['$$render', '$$renderComponent', ...Object.keys(given)];
  const markup = (texts: TemplateStringsArray, ...values: unknown[]) =>
    texts.reduce((all, text, at) => all + text + (at < values.length ? String(values[at]) : ''), '');
  return new Function(...names, `return ${said(code, words).text}`)(
    markup,
    String,
    ...Object.values(given),
  ) as unknown;
};

describe('strings and templates', () => {
  test.each([
    ["'保存'", { 保存: 'Save' }, {}, 'Save'],
    ['`全§{n}件`', { '全{1}件': '{1} in all' }, { n: 4 }, '4 in all'],
    // The order of words changes, and a value is said twice.
    ['`§{a}の§{b}`', { '{1}の{2}': '{2} of {1}' }, { a: 'A', b: 'B' }, 'B of A'],
    ['`§{n}件`', { '{1}件': '{1} {1|case|cases}' }, { n: 1 }, '1 case'],
    ['`§{n}件`', { '{1}件': '{1} {1|case|cases}' }, { n: '1,204' }, '1,204 cases'],
    // Inside and outside of one another.
    [
      "`§{n > 1 ? `うち§{n}` : 'なし'}件`",
      { '{1}件': '{1} cases', 'うち{1}': '{1} of them', なし: 'no' },
      { n: 2 },
      '2 of them cases',
    ],
    ["`§{'`'}と\\`§{n}\\``", { '{1}と`{2}`': `${D}{{2}} and \`{1}\`` }, { n: 5 }, `${D}{5} and \`\`\``],
    ['\'"言う"\'', { '"言う"': '"say"\n' }, {}, '"say"\n'],
  ])('%s', (code, words, given, text) => {
    expect(run(code, words as Record<string, string>, given)).toBe(text);
  });

  test('names, types, expressions and comments stay; what has no words stays', () => {
    const code =
      "// 注\nconst a: '型' = x as '型'; const r = /^壁$/; const o = { 鍵: '値', ['算']: 1 }; type T = '壁';";
    const { keys, text } = said(code, { 値: 'value' });
    expect(keys).toEqual(['値', '算']);
    expect(text).toBe(code.replace("'値'", '"value"'));
    expect(said('const plain = `a §{b} c`').keys).toEqual([]);
  });

  test('a value that a program waits for is waited for', async () => {
    const { text } = said('async () => `§{await f()}件`', { '{1}件': '{1} {1|case|cases}' });
    const made = new Function('f', `return (${text})()`) as (f: () => Promise<number>) => Promise<string>;
    expect(await made(async () => 1)).toBe('1 case');
  });

  test('words that name a value which the text does not have are refused', () => {
    expect(() => said('`§{a}壁`', { '{1}壁': '{2} wall' })).toThrow('{2}');
    expect(marksOf('<2>{1|one|many}</2> {1}')).toEqual(['<2>', '{1}']);
  });
});

describe('markup', () => {
  const keys = (markup: string) => said(`$$render\`${markup}\``).keys;

  test('a sentence ends where a block ends, and takes its inline elements along', () => {
    expect(keys('<p>文と<a href="/x">道</a>と§{n}件</p><ul><li>一つ</li></ul>')).toEqual([
      '文と<1>道</1>と{2}件',
      '一つ',
    ]);
    // What only encloses it, and what stands beside it, is no part of it.
    expect(
      keys('<li><a href="x"><b>道</b></a></li><p>§{$$renderComponent(a)}印<svg><path/></svg></p>'),
    ).toEqual(['道', '印']);
  });

  test('attributes are said too; scripts are not', () => {
    const { keys: found, text } = said('$$render`<img alt="絵" class="x"><script>const a = "字"</script>`', {
      絵: 'a "drawing"',
    });
    expect(found).toEqual(['絵']);
    expect(text).toContain('alt="a &quot;drawing&quot;"');
  });

  test('tags and values stand where the words put them', () => {
    const code = '$$render`<p> <a href="/§{p}">道</a>を§{n}件 </p>`';
    const words = { '<1>道</1>を{2}件': '{2} {2|case|cases} of <1>the way</1>' };
    expect(run(code, words, { p: 'w', n: 3 })).toBe('<p> 3 cases of <a href="/w">the way</a> </p>');
    expect(run(code, { '<1>道</1>を{2}件': '<1>way</1>: {2}' }, { p: 'w', n: 3 })).toBe(
      '<p> <a href="/w">way</a>: 3 </p>',
    );
  });

  test('an element that closes elsewhere parts a sentence', () => {
    expect(keys('<a href="x">前<div>中</div>後</a>')).toEqual(['前', '中', '後']);
  });

  test('white space is one blank, that of full width a letter', () => {
    expect(keys('<p>\n  前\n  後　<b>太</b>\n</p>')).toEqual(['前 後　<1>太</1>']);
  });
});
