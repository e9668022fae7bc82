import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Finding } from '../domain/content/finding.ts';
import { judgeMdx, MAX_BODY_LENGTH } from '../domain/content/mdx-judge.ts';
import { splitMdx } from '../domain/content/mdx-source.ts';
import { judge, type LabelBook } from '../domain/content/schema-findings.ts';
import { readYaml } from '../domain/content/yaml-source.ts';
import { RESERVED_SLUGS } from '../domain/paths.ts';
import { parseMdx } from '../markdown/parse.ts';
import { SLUG } from '../schema/primitives.ts';

/** One judged file: its data and the tree of its body, which only the renderer may turn into HTML. */
export interface Entry<T> {
  slug: string;
  /** Path relative to the content folder. */
  file: string;
  text: string;
  data: T;
  tree: Root;
  bodyLine: number;
}
export interface Judged<T> {
  findings: Finding[];
  entry?: Entry<T>;
}

/** Folder names of a collection, sorted; a collection that is not there is empty. */
export function listSlugs(contentDir: string, collection: string): string[] {
  let items: Dirent[];
  try {
    items = readdirSync(join(contentDir, collection), { withFileTypes: true });
  } catch {
    return [];
  }
  return items
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

/** Reads and judges one `index.mdx`. Never throws for what a contributor can write. */
export function readEntry<T extends z.ZodType>(
  contentDir: string,
  collection: string,
  slug: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  const file = `${collection}/${slug}/index.mdx`;
  let text: string;
  try {
    text = readFileSync(join(contentDir, file), 'utf8');
  } catch {
    return {
      findings: [
        whole(
          file,
          'content/missing',
          'フォルダーに index.mdx がありません',
          '書き足すか、フォルダーを消してください',
        ),
      ],
    };
  }
  return judgeEntry(file, slug, text, schema, labels);
}

/** Judges the text of one entry. The text is a stranger's: nothing of it runs here. */
export function judgeEntry<T extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  const findings: Finding[] = [];
  if (!SLUG.test(slug)) {
    findings.push(
      whole(
        file,
        'content/slug',
        `フォルダー名「${slug}」は使えません`,
        '半角の英小文字・数字をハイフンでつないでください（URL になります）',
      ),
    );
  }
  if (file.startsWith('cases/') && RESERVED_SLUGS.includes(slug)) {
    findings.push(
      whole(
        file,
        'content/slug',
        `フォルダー名「${slug}」は、このサイトの別のページが使っています`,
        '会社や内容が分かる別の名前にしてください',
      ),
    );
  }
  const source = splitMdx(text);
  if (!source) {
    findings.push(
      whole(
        file,
        'mdx/frontmatter',
        '先頭に --- で囲んだ設定欄がありません',
        'content/template/ を見て書き足してください',
      ),
    );
    return { findings };
  }
  const judged = judge(file, readYaml(source.frontmatter, source.frontmatterLine), schema, labels);
  const body = readBody(file, source.body, source.bodyLine);
  findings.push(...judged.findings, ...body.findings);
  if (findings.length || judged.value === undefined || !body.tree) return { findings };
  return {
    findings,
    entry: { slug, file, text, data: judged.value, tree: body.tree, bodyLine: source.bodyLine },
  };
}

function readBody(file: string, body: string, bodyLine: number): { findings: Finding[]; tree?: Root } {
  if (body.length > MAX_BODY_LENGTH) {
    return {
      findings: [
        {
          ...whole(
            file,
            'mdx/size',
            `本文が長すぎます（${body.length}字。${MAX_BODY_LENGTH}字まで）`,
            '文章を分けてください',
          ),
          line: bodyLine,
        },
      ],
    };
  }
  try {
    const tree = parseMdx(body);
    return { tree, findings: judgeMdx(tree, bodyLine).map((part) => ({ file, severity: 'error', ...part })) };
  } catch (error) {
    const at = syntaxPlace(error as SyntaxFault);
    return {
      findings: [
        {
          ...whole(
            file,
            'mdx/syntax',
            '文の形が読めません（「<」「{」の閉じ忘れなど）',
            '「<」「{」をふつうの文字として使うときは全角で書いてください',
          ),
          line: at.line + bodyLine - 1,
          column: at.column,
          field: '本文',
        },
      ],
    };
  }
}

interface SyntaxFault {
  message: string;
  line?: number;
  column?: number;
}

/** Place of a syntax fault. A tag left open has its place in the words of the message alone. */
function syntaxPlace({ message, line, column }: SyntaxFault): { line: number; column: number } {
  const [, opened, at] = /\((\d+):(\d+)/.exec(message) ?? [];
  return { line: line ?? Number(opened ?? 1), column: column ?? Number(at ?? 1) };
}

function whole(file: string, rule: string, message: string, remedy: string): Finding {
  return { file, line: 1, column: 1, field: '全体', rule, severity: 'error', message, remedy };
}
