import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableFiles } from '#node/docs/tables.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is made of a table with this text. */
function made(name: string, text: string): string {
  writeFileSync(join(folder, `${name}.yaml`), text);
  try {
    return tableFiles(folder)[0]?.[1] ?? '';
  } finally {
    rmSync(join(folder, `${name}.yaml`));
  }
}

describe('tables that people maintain', () => {
  it.each(tableFiles())('%s is what npm run docs makes of the YAML beside it', (path, text) => {
    expect(
      readFileSync(path, 'utf8') === text,
      `${path} が古くなっています。npm run docs を実行してください`,
    ).toBe(true);
  });

  it('come out as they went in, whatever letters they hold', () => {
    const text = made('plain-words', 'home:\n  - "a \'b\' \\\\ $c `d` \\"e\\""\n  - 二つめ\n');
    const data = /export const PLAIN_WORDS = ([\s\S]*) as const;/.exec(text)?.[1] ?? '';
    expect(new Function(`return ${data}`)()).toEqual({ home: ['a \'b\' \\ $c `d` "e"', '二つめ'] });
  });

  it('hold many words on a line', () => {
    const text = made(
      'person-names',
      'surnames:\n  - 甲山 乙川\n  - 丙田\nsingle:\n  - 辻\nplaces:\n  - 丁\nnotNames:\n  - 皆\n',
    );
    expect(text).toContain('"甲山", "乙川", "丙田",');
  });

  it.each([
    [
      'house-words',
      '- found: "(気付"\n  right: 気づ\n  why: 表記\n',
      /house-words\.yaml:1:\d+ .*正規表現として読めません/,
    ],
    [
      'house-words',
      '- found: 気付\n  rihgt: 気づ\n  why: 表記\n',
      /house-words\.yaml:2:\d+ .*もしかして「right」/,
    ],
    ['jis', '- number: 1-1\n  name: 題\n  level: B\n', /jis\.yaml:3:\d+/],
    ['unheard-of', '- a\n', /unheard-of\.yaml: 表の形が決まっていません/],
  ])('%s with a slip is reported at its place', (name, text, message) => {
    expect(() => made(name, text)).toThrow(message);
  });
});
