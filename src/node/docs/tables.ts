import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { formatFinding } from '#core/check/source/finding.ts';
import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';

const text = z.string().min(1);
/** Words of one line, apart by spaces. */
const words = z.array(text).transform((lines) => lines.flatMap((line) => line.split(/\s+/u)));
const pattern = text.superRefine((source, context) => {
  try {
    new RegExp(source, 'g');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `正規表現として読めません（${(error as Error).message}）` });
  }
});

/** What stands in a table, and what the table is to who imports it. */
const TABLES: Readonly<Record<string, { about: string; schema: z.ZodType }>> = {
  'house-words': {
    about: 'The house spelling: what is found, how we write it (`$1` stands for the first group), why.',
    schema: z.array(z.strictObject({ found: pattern, right: text, why: text })),
  },
  'person-names': {
    about:
      'Family names (of two kanji and more, of one, and those that are places too), and words that end like given names.',
    schema: z.strictObject({ surnames: words, single: words, places: words, notNames: words }),
  },
  'platform-letters': {
    about: 'Letters that only some machines can show, with what they are written as.',
    schema: z.record(text.max(2), text),
  },
  'sensitive-words': {
    about:
      'Patterns of words that touch health, death, nationality or misfortune, and everyday phrases that hold them.',
    schema: z.strictObject({ found: z.array(pattern), everyday: z.array(pattern) }),
  },
  'source-hosts': {
    about: 'Addresses that are no originals, by kind, and places where a page opens by https as well.',
    schema: z.strictObject(
      Object.fromEntries(
        ['copies', 'portals', 'caches', 'shorteners', 'staging', 'posts', 'https'].map((kind) => [
          kind,
          words,
        ]),
      ),
    ),
  },
  'source-titles': {
    about: 'Patterns of what is no title of a document (the whole of it), and why.',
    schema: z.array(z.strictObject({ found: pattern, why: text })),
  },
  'source-rules': {
    about: 'What the readers of `source/` and of the content folder find.',
    schema: z.array(z.strictObject({ id: text, title: text, why: text })),
  },
  'plain-words': {
    about: 'Sentences in やさしい日本語 by page, readings in brackets after their kanji.',
    schema: z.record(text, z.array(text)),
  },
  'manuscript-words': {
    about:
      'What headings and labels of a manuscript stand for: sections, fields, what is personal and stays out, columns of figures, supporters.',
    schema: z.strictObject({
      sections: z.record(text, words),
      fields: z.record(text, words),
      asked: z.record(text, words),
      personal: words,
      furniture: words,
      figures: z.record(text, words),
      supporters: z.record(text, words),
    }),
  },
  drawings: {
    about: 'Things as line drawings: which firms they stand for, and their shape on a grid of 24.',
    schema: z.record(
      text,
      z.union(
        [{ icon: text }, { path: text.regex(/^M[\dMLHVCSQTAZlhvcsqtaz. -]+$/) }].map((shape) =>
          z.strictObject({
            label: text,
            trades: z.array(text),
            stands: z.array(text).default([]),
            words: z.array(text),
            ...shape,
          }),
        ),
      ),
    ),
  },
  jis: {
    about:
      'All 38 success criteria of JIS X 8341-3:2016 (the same as WCAG 2.0), levels A and AA, in their order.',
    schema: z.array(
      z.strictObject({ number: z.string().regex(/^\d\.\d\.\d+$/), name: text, level: z.enum(['A', 'AA']) }),
    ),
  },
};

/** Lists of words are read where a site is built, and made into no program. */
const isWordList = (name: string) => /[\\/]language[\\/]/.test(name);

/**
 * The program files made from the tables that people maintain: `name.yaml` below `src` becomes
 * `name.table.ts` beside it, so that pages and browsers need not read YAML.
 * @returns path → what the file must hold
 * @throws Error with every fault of a table, at its place
 */
export function tableFiles(folder = 'src'): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !isWordList(name))
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((path) => [path.replace(/\.yaml$/, '.table.ts'), program(path, readFileSync(path, 'utf8'))]);
}

function program(path: string, yaml: string): string {
  const name = basename(path, '.yaml');
  const table = TABLES[name];
  if (!table)
    throw new Error(`${path}: 表の形が決まっていません。src/node/docs/tables.ts に書き足してください`);
  const { value, findings } = checkData(path, readYaml(yaml), table.schema, new Map());
  if (value === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  const constant = name.toUpperCase().replaceAll('-', '_');
  return `// npm run docs が ${name}.yaml からつくるファイルです。直すときは ${name}.yaml を直してください。

/** ${table.about} */
export const ${constant} = ${literal(value)} as const;
`;
}

const WIDTH = 100;

/** Plain data as a program: an item or a key a line, short words side by side. */
function literal(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    const lines = [''];
    for (const one of value) {
      const word = `${JSON.stringify(one)}, `;
      if ((lines.at(-1) as string).length + word.length > WIDTH) lines.push('');
      lines[lines.length - 1] += word;
    }
    return `[\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}\n]`;
  }
  if (Array.isArray(value)) return `[\n${value.map((one) => `  ${JSON.stringify(one)},`).join('\n')}\n]`;
  const entries = Object.entries(value as object);
  const written = (one: unknown) => (typeof one === 'string' ? JSON.stringify(one) : literal(one));
  return `{\n${entries.map(([key, one]) => `  ${JSON.stringify(key)}: ${written(one)},`).join('\n')}\n}`;
}
