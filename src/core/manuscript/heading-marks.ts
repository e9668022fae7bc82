import type { Block } from './block.ts';
import { type Meaning, meaningOf, meaningOfHeading, meaningOfQuestion } from './meanings.ts';

/** A heading as it was found: by the program's own mark, or by how people write one. */
export interface FoundHeading {
  text: string;
  /** 0 names the whole; a deeper one stands inside a higher one. */
  level: number;
  meaning: Meaning | undefined;
}

const CHAPTER = 7;
const LINE = 8;
const DEEP = 9;
const KINDS: readonly (readonly [name: string, level: number, pattern: RegExp])[] = [
  ['chapter', CHAPTER, /^第[\d０-９一二三四五六七八九十]{1,3}[章節部]/],
  ['bracket', LINE, /^[【〔［《〈＜][^】〕］》〉＞]{1,40}[】〕］》〉＞]$/],
  ['round', LINE, /^[（(][^（）()]{1,20}[)）]$/],
  ['square', LINE, /^[■□◆◇●○◎▼▽▲△★☆▶►➤]/],
  ['circled', DEEP, /^[①-⑳]/],
  ['deep', DEEP, /^(?:[(（][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[-－.．][\d０-９]{1,2})/],
  [
    'number',
    LINE,
    /^(?:[\d０-９]{1,2}[.．、)）:：　 ]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[.．、　 ]|[一二三四五六七八九十]{1,2}[.．、])/,
  ],
];
/** No line is taken for a heading that is longer. */
const LONGEST = 40;
const isLine = (text: string) => text.length <= LONGEST && !/[。\n\t]/.test(text);
const kindOf = (text: string) => KINDS.find(([, , pattern]) => pattern.test(text));

/** What a heading says; one that speaks of a person is none of a person's label. */
function headingMeaning(text: string): Meaning | undefined {
  const asked = meaningOfHeading(text) ?? meaningOfQuestion(text);
  return asked?.kind === 'personal' && meaningOf(text) === undefined ? undefined : asked;
}

/** 「――まず、どんなお店か教えてください。」「Q. 課題は何でしたか？」, as interviews ask. */
const QUESTION = /^(?:[―—─–]{1,3}|[QＱ][\d０-９]{0,2}[.．：:、　 ])[ 　]*(\S.{0,60}?)[。？?]*$/;

function questionOf(text: string): Meaning | undefined {
  const [, question] = QUESTION.exec(text) ?? [];
  return question === undefined ? undefined : meaningOfHeading(question);
}

/**
 * Finds the headings of a manuscript. A line that begins like a heading is one when its words say so, or when other
 * lines of its kind do: 「3. 会社の沿革」 among 「1. 背景」 and 「2. 成果」.
 * @returns a function that says of each block whether it is a heading
 */
export function headingFinder(
  blocks: readonly Block[],
): (block: Block, at: number) => FoundHeading | undefined {
  const trusted = trustedKinds(blocks);
  return (block, at) => {
    if (block.kind === 'heading')
      return {
        text: block.text.replace(/\s*\n\s*/g, ' ').trim(),
        level: block.level,
        meaning: headingMeaning(block.text),
      };
    if (block.kind !== 'paragraph') return undefined;
    const text = block.text.trim();
    const asked = questionOf(text);
    if (asked?.kind === 'section') return { text, level: LINE, meaning: asked };
    if (!isLine(text)) return undefined;
    const [kind, level = LINE] = kindOf(text) ?? [];
    if (kind !== undefined) {
      const found = meaningOf(text) ?? trusted.has(kind);
      const meaning = headingMeaning(text);
      return found && !isLabelled(text) ? { text, level, meaning } : undefined;
    }
    if (block.bold && !isLabelled(text)) return { text, level: LINE, meaning: headingMeaning(text) };
    const meaning = meaningOf(text) ?? (isOverText(text, blocks[at + 1]) ? sectionOf(text) : undefined);
    return meaning && meaning.kind !== 'furniture' ? { text, level: LINE, meaning } : undefined;
  };
}

/**
 * Kinds of marks that stand before headings here: one of their lines is a heading word for word, or two hold one and
 * none follows another as items of a list do.
 */
function trustedKinds(blocks: readonly Block[]): ReadonlySet<string> {
  const trusted = new Set<string>(['bracket', 'chapter']);
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' && isLine(block.text) ? block.text.trim() : '',
  );
  const kinds = lines.map((text) => (text ? kindOf(text)?.[0] : undefined));
  for (const [name] of KINDS) {
    const own = lines.filter((_, at) => kinds[at] === name);
    const apart = !kinds.some((kind, at) => kind === name && kinds[at + 1] === name);
    if (own.some((text) => meaningOf(text)) || (apart && own.filter(meaningOfHeading).length > 1))
      trusted.add(name);
  }
  return trusted;
}

/** Whether a short line stands over a text, as the first line of a box does. */
function isOverText(text: string, next: Block | undefined): boolean {
  const isShort = text.length <= 14 && !/[、：:／/]/.test(text);
  return isShort && next?.kind === 'paragraph' && /。/.test(next.text);
}

function sectionOf(text: string): Meaning | undefined {
  const meaning = meaningOfHeading(text);
  return meaning?.kind === 'section' ? meaning : undefined;
}

/** 「業種：製造業」 is a label with its value. */
const isLabelled = (text: string) => /^[^：:]{1,20}[：:]\s*\S/.test(text);
