import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMdx } from '#core/check/source/mdx-source.ts';

describe('a file', () => {
  it('is cut into its settings and its text, with their lines', () => {
    expect(splitMdx('---\na: 1\nb: 2\n---\n本文\n')).toEqual({
      frontmatter: 'a: 1\nb: 2\n',
      frontmatterLine: 2,
      body: '本文\n',
      bodyLine: 5,
    });
  });

  it.each([
    ['a byte-order mark', '\uFEFF---\na: 1\n---\nx'],
    ['CRLF', '---\r\na: 1\r\n---\r\nx'],
    ['lone CR', '---\ra: 1\r---\rx'],
    ['both', '\uFEFF---\r\na: 1\r\n---\r\nx'],
  ])('is read the same with %s', (_what, text) => {
    expect(splitMdx(text)).toEqual(splitMdx('---\na: 1\n---\nx'));
  });

  it('may end with its settings', () => {
    expect(splitMdx('---\na: 1\n---')).toMatchObject({ frontmatter: 'a: 1\n', body: '' });
    expect(splitMdx('---\na: 1\n---\n')).toMatchObject({ frontmatter: 'a: 1\n', body: '', bodyLine: 4 });
    expect(splitMdx('---\n---\nx')).toMatchObject({ frontmatter: '', body: 'x', bodyLine: 3 });
  });

  it.each([
    '',
    'x',
    'a: 1\n---\n',
    '\n---\na: 1\n---\n',
    '---\na: 1\n',
    '--- \na: 1\n---\n',
    '---\na: 1\n----\n',
    '---\na: 1\n --- \n',
  ])('without closed settings at its head is none: %j', (text) => {
    expect(splitMdx(text)).toBeNull();
  });

  it('loses nothing: the lines reported are the lines of the file', () => {
    const lines = fc.array(fc.constantFrom('a: 1', '', '# 見出し', '--', '\uFEFF', '本文'), { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (settings, text) => {
        const whole = ['---', ...settings, '---', ...text].join('\n');
        const cut = splitMdx(whole);
        const all = whole.split('\n');
        expect(cut?.body).toBe(text.join('\n'));
        expect(cut?.frontmatter).toBe(settings.map((one) => `${one}\n`).join(''));
        if (text.length) expect(all.slice((cut?.bodyLine ?? 0) - 1)).toEqual(text);
      }),
    );
  });
});
