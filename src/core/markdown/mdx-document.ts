import type { Root } from 'mdast';
import { oversize } from '#core/check/source/body-size.ts';
import { checkMdx } from '#core/check/source/check-mdx.ts';
import { cleanText } from '#core/check/source/clean-text.ts';
import type { Finding } from '#core/check/source/finding.ts';
import { hiddenFindings } from '#core/check/source/hidden-characters.ts';
import { type MdxSource, splitMdx } from '#core/check/source/mdx-source.ts';
import { tagRemedy } from '#core/check/source/tag-remedies.ts';
import { type Place, readYaml, type YamlSource } from '#core/check/source/yaml-source.ts';
import { escapedHiddenCharacters } from './escaped-hidden-characters.ts';
import { parseMdx } from './parse-mdx.ts';

/** An MDX file taken apart and checked for safety; what could not be read is absent. */
export interface MdxDocument {
  /** The file's text without byte-order mark, lines ended by LF. */
  text: string;
  source?: MdxSource;
  yaml?: YamlSource;
  /** The body's tree. Only a document without findings may be rendered. */
  tree?: Root;
  findings: Finding[];
}

/** The longest real settings are a fifth of this. */
const SETTINGS_SIZE = { letters: 40_000, lines: 600 };

/**
 * Takes the text of an MDX file apart. The text is a stranger's: nothing of it runs, and the function never throws.
 * @param file how findings name it
 */
export function readDocument(file: string, raw: string): MdxDocument {
  const text = cleanText(raw);
  const base = { file, severity: 'error' as const };
  const hidden = hiddenFindings(file, text);
  const source = splitMdx(text);
  if (!source) {
    const missing: Finding = {
      ...base,
      line: 1,
      column: 1,
      field: '全体',
      rule: 'mdx/frontmatter',
      ...fenceFault(text),
    };
    return { text, findings: [...hidden, missing] };
  }
  const fence = source.frontmatter.split('\n').findIndex((line) => /^(?:---|\+\+\+)/.test(line));
  if (fence >= 0) {
    // Astro's own reader ends the settings at such a line, ours at a line that is `---` alone: never differ.
    const place = { line: source.frontmatterLine + fence, column: 1, field: '全体', rule: 'mdx/frontmatter' };
    const message = '設定欄の中に --- や +++ で始まる行があります';
    hidden.push({ ...base, ...place, message, remedy: '取り除いてください' });
  }
  const yaml = readYaml(source.frontmatter, source.frontmatterLine, SETTINGS_SIZE);
  const body = readBody(source, base);
  // What is written as `&#x202e;` or "\u202e" is not seen in the file but is in the page.
  const spelled = escapedHiddenCharacters(file, text, yaml, body.tree, source.bodyLine).filter(
    // What stands in the file itself is found there.
    ({ message }) => !hidden.some((one) => code(one.message) === code(message)),
  );
  return { text, source, yaml, ...body, findings: [...hidden, ...spelled, ...body.findings] };
}

const code = (message: string) => /U\+[0-9A-F]+/.exec(message)?.[0] ?? message;

function readBody(
  { body, bodyLine }: MdxSource,
  base: Pick<Finding, 'file' | 'severity'>,
): { findings: Finding[]; tree?: Root } {
  const size = oversize(body);
  if (size) {
    const remedy = '文章を分けてください';
    const place = { line: bodyLine + size.line, column: 1, field: '本文' };
    return { findings: [{ ...base, ...place, rule: 'mdx/size', message: size.message, remedy }] };
  }
  try {
    const tree = parseMdx(body);
    return { tree, findings: checkMdx(tree, bodyLine).map((part) => ({ ...base, ...part })) };
  } catch (error) {
    const lines = body.split('\n');
    const at = beginOfCode(lines, placeOfError(error));
    return {
      findings: [
        {
          ...base,
          line: at.line + bodyLine - 1,
          column: at.column,
          field: '本文',
          rule: 'mdx/syntax',
          ...syntaxWords(lines[at.line - 1] ?? ''),
        },
      ],
    };
  }
}

/** A line that begins like code is read on to the next empty line: the fault is the beginning. */
function beginOfCode(lines: readonly string[], at: Place): Place {
  for (let line = Math.min(at.line, lines.length); line > 0 && line >= at.line - 1; line--) {
    if (/^(?:import|export)\b/.test(lines[line - 1] ?? '')) return { line, column: 1 };
  }
  return at;
}

/** What people write that is no MDX, by what stands in the line. */
const HABITS: readonly (readonly [RegExp, message: string, remedy: string])[] = [
  [/<!--/, 'コメント（<!-- -->）は使えません', '取り除いてください。覚え書きは、設定欄の # の行に書けます'],
  [/<br\s*\/?>/i, '<br> は使えません', '改行したいところに、空の行を入れてください'],
  [/<img\b/i, '<img> は使えません', '画像は ![説明](./photo.jpg) の形で書いてください'],
  [/<https?:\/\//i, '< > で囲んだ URL は使えません', '[ページの題名](https://…) の形で書いてください'],
  [/<[^<>\s@]+@[^<>\s]+>/, '< > で囲んだメールアドレスは使えません', '取り除いてください'],
  [/\{#/, '見出しの {#名前} は使えません', '取り除いてください。見出しには、その文字のままの目印が付きます'],
  [/=\s*[“”‘’「]/, '属性の引用符が全角です', 'title="…" のように、半角の " で囲んでください'],
];

function syntaxWords(line: string): Pick<Finding, 'message' | 'remedy'> {
  const tag = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/i.exec(line)?.[1]?.toLowerCase();
  const word = /^(import|export)\b/.exec(line)?.[1];
  const [, message, remedy] = HABITS.find(([pattern]) => pattern.test(line)) ?? [];
  if (!message && word)
    return {
      message: `「${word}」で始まる行は、プログラムとして読まれます`,
      remedy: '行の頭に、別の言葉を書いてください',
    };
  const tagged = !message && tag ? tagRemedy(tag) : undefined;
  if (tagged) return { message: `HTML の <${tag}> は使えません`, remedy: tagged };
  return {
    message: message ?? '文の形が読めません（「<」「{」の閉じ忘れなど）',
    remedy: remedy ?? '「<」「{」をふつうの文字として使うときは全角で書いてください',
  };
}

/** What is wrong with the beginning of a file that has no settings. */
function fenceFault(text: string): Pick<Finding, 'message' | 'remedy'> {
  const [first = ''] = text.split('\n');
  const remedy = 'content/template/ を見て書き足してください';
  if (/^---[ \t　]+$/.test(first) || /^---\n[\s\S]*\n---[ \t　]+(?:\n|$)/.test(text))
    return { message: '「---」のうしろに空白があります', remedy: '「---」だけの行にしてください' };
  if (/^\s+---\n/.test(text))
    return { message: '「---」の前に空の行や空白があります', remedy: '一行目を「---」にしてください' };
  if (/^(?:-{4,}|--|[－ー―—–]{1,5})$/.test(first))
    return {
      message: `一行目の「${first}」は区切りになりません`,
      remedy: '半角のハイフン三つ「---」にしてください',
    };
  if (first === '---')
    return {
      message: '設定欄の終わりの「---」がありません',
      remedy: '設定欄のあとに「---」だけの行を書き足してください',
    };
  return { message: '先頭に --- で囲んだ設定欄がありません', remedy };
}

/** Where the parser gave up; an element that is never closed is named at its beginning, not at the end of the file. */
function placeOfError(error: unknown): { line: number; column: number } {
  const { line, column, message } = error as {
    line?: number | null;
    column?: number | null;
    message?: string;
  };
  const opened = /\((\d+):(\d+)-\d+:\d+\)/.exec(message ?? '');
  if (opened) return { line: Number(opened[1]), column: Number(opened[2]) };
  return { line: line ?? 1, column: column ?? 1 };
}
