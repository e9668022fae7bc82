import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '#core/check/source/yaml-source.ts';

const faults = (text: string) =>
  readYaml(text).errors.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

describe('YAML', () => {
  it('is plain data: text, numbers, true and false, lists and maps', () => {
    const text = 'a: 製造\nb: 12\nc: true\nd: [x, 1.5]\ne:\n  f: "2024-06-25"\ng: 2024-06-25\nh: yes\ni:\n';
    expect(readYaml(text)).toMatchObject({
      errors: [],
      data: {
        a: '製造',
        b: 12,
        c: true,
        d: ['x', 1.5],
        e: { f: '2024-06-25' },
        g: '2024-06-25',
        h: 'yes',
        i: null,
      },
    });
  });

  it('a quote that is never closed is told where it opens, however far it runs', () => {
    const rest = 'b: 1\n'.repeat(9);
    for (const quote of ["'", '"'])
      expect(faults(`a: 1\nname: ${quote}会社\n${rest}`), quote).toEqual(['MISSING_CHAR 2:7']);
  });

  it('comes back as it went in', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/);
    const value = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\u0085\u2028\u2029\uFEFF]/u.test(text)),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), (data) => {
        const text = stringify(data, { aliasDuplicateObjects: false });
        expect(readYaml(text)).toMatchObject({ errors: [], data });
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['an anchor', 'a: 1\nb: &x 2', ['ANCHOR 2:4']],
    ['an anchor on a key', '&x a: 1', ['ANCHOR 1:1']],
    ['an alias', 'a: &x 1\nb: *x', ['ANCHOR 1:4', 'ALIAS 2:4']],
    ['a tag', 'a: !!str 5', ['TAG 1:4']],
    ['a binary', 'a: !!binary aGk=', ['TAG 1:4']],
    ['a set', 'a: !!set {x}', ['TAG 1:4']],
    ['a bare tag', 'a: ! 5', ['TAG 1:4']],
    ['a merge key', 'a: 1\n<<: {b: 2}', ['KEY 2:1']],
    ['a prototype key', '__proto__: {a: 1}', ['KEY 1:1']],
    ['a quoted prototype key', 'a:\n  "__proto__": 1', ['KEY 2:3']],
    ['a constructor', 'a: {constructor: 1}', ['KEY 1:5']],
    ['a prototype', 'a:\n  - prototype: 1', ['KEY 2:5']],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', ['DUPLICATE_KEY 3:1']],
    ['a key twice, deep down', 'a:\n  b: 1\n  b: 2', ['DUPLICATE_KEY 3:3']],
    ['a second document', 'a: 1\n---\nb: 2', ['MULTIPLE_DOCS 2:1']],
    ['a tab', 'a:\n\tb: 1', ['TAB_AS_INDENT 2:1']],
  ])('with %s is refused at its place', (_what, text, expected) => {
    const read = readYaml(text);
    expect(faults(text)).toEqual(expected);
    expect(read.data).toBeUndefined();
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it.each([
    ['an unknown type', 'a: !!js/function "function () {}"'],
    ['a regular expression', 'a: !!js/regexp /x/'],
    ['a list as a key', '? [a]\n: 1'],
    ['an open quote', 'a: "x'],
    ['an open bracket', 'a: [x'],
    ['two colons', 'a: b: c'],
    ['a lost indent', 'a:\n   b: 1\n  c: 2'],
    ['an unknown escape', 'a: "\\q"'],
    ['a reserved sign', 'a: @x'],
  ])('with %s is refused', (_what, text) => {
    expect(readYaml(text).data).toBeUndefined();
    expect(readYaml(text).errors.length).toBeGreaterThan(0);
  });

  it('does not laugh: a bomb of aliases is refused unread, once a line', () => {
    const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++) {
      const [before, here] = ['abcdefghi'[i - 1], 'abcdefghi'[i]];
      rows.push(`${here}: &${here} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const { data, errors } = readYaml(rows.join('\n'));
    expect(data).toBeUndefined();
    expect(errors.filter((error) => error.code === 'ALIAS')).toHaveLength(8);
  });

  it.each(['[', '{a: ', '- ', '? '])('nested by the thousand is one fault: %s', (open) => {
    const { data, errors } = readYaml(open.repeat(3000));
    expect(data).toBeUndefined();
    expect(errors.map((error) => error.code)).toEqual(['TOO_DEEP']);
  });

  it('goes twelve levels deep, not thirteen', () => {
    const nested = (levels: number) => faults(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(nested(12)).toEqual([]);
    expect(nested(14)).toEqual(['TOO_DEEP 1:14']);
  });

  it('never throws, whatever is written', () => {
    const piece = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x ',
      '!!str ',
      '|',
      '>',
      '#',
      '%',
      '---',
      '<<: ',
      '\t',
      ': ',
      '? ',
      'あ',
      '\u0000',
      '\ud800',
      '1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          const read = readYaml(text, 2);
          const lines = text.split(/\r\n|\r|\n/).length;
          if (read.errors.length) expect(read.data).toBeUndefined();
          for (const { place } of read.errors) {
            expect(place.line).toBeGreaterThanOrEqual(2);
            expect(place.line).toBeLessThanOrEqual(lines + 2);
            expect(place.column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('places', () => {
  const source = readYaml(
    'title: 題名\ncompany:\n  name: 会社\n  kana: かいしゃ\npoints:\n  - 一つめ\n  - 二つめ\ntags: [a, b]\n',
    2,
  );

  it.each([
    [['title'], '2:8'],
    [['company', 'kana'], '5:9'],
    [['points', 0], '7:5'],
    [['points', 1], '8:5'],
    [['tags', 1], '9:11'],
    [['company'], '4:3'],
    [[], '2:1'],
  ])('of %j is %s', (path, place) => {
    const { line, column } = source.placeOf(path);
    expect(`${line}:${column}`).toBe(place);
  });

  it.each([
    [['company', 'age'], '4:3'],
    [['points', 7], '7:3'],
    [['tags', 0, 'x', 'y'], '9:8'],
    [['nothing'], '2:1'],
  ])('of what is missing (%j) is that of its nearest parent: %s', (path, place) => {
    const { line, column } = source.placeOf(path);
    expect(`${line}:${column}`).toBe(place);
  });

  it.each([
    [[], 'company', '3:1'],
    [['company'], 'kana', '5:3'],
    [['company'], 'nowhere', '4:3'],
    [['points'], '0', '7:3'],
  ])('of a key (in %j: %s) is where the key stands: %s', (path, key, place) => {
    const { line, column } = source.placeOfKey(path, key);
    expect(`${line}:${column}`).toBe(place);
  });

  it('are right for every value of a written-out map', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 50 }), (keys, first) => {
        const read = readYaml(keys.map((key) => `${key}: v\n`).join(''), first);
        keys.forEach((key, index) => {
          expect(read.placeOf([key])).toEqual({ line: first + index, column: key.length + 3 });
          expect(read.placeOfKey([], key)).toEqual({ line: first + index, column: 1 });
        });
      }),
    );
  });
});
