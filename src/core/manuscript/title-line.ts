import { type Block, TITLE_LEVEL } from './block.ts';
import type { FoundHeading } from './heading-marks.ts';
import { labelledLine } from './labelled-line.ts';

/** A first line that says what happened, and goes on in a text, is the title. */
export function titleLine(block: Block, at: number): FoundHeading | undefined {
  const text = at === 0 && block.kind === 'paragraph' ? block.text.trim() : '';
  const isTitle =
    text.length >= 8 &&
    text.length <= 60 &&
    !/[。\n\t：:]/.test(text) &&
    /[をがはにでと]/.test(text) &&
    !/第[\d０-９]+号|^会報|Vol\./i.test(text) &&
    !/(?:御中|様|殿|書|シート|カード|様式|資料|報告|です|ます|ました)$/.test(text) &&
    !labelledLine(text)?.meaning;
  return isTitle ? { text, level: TITLE_LEVEL, meaning: undefined } : undefined;
}

/** The only heading of the first level that stands over others, where none is marked as the title: it names the whole. */
export function topHeading(blocks: readonly Block[]): Block | undefined {
  const at = (level: number) => blocks.filter((block) => block.kind === 'heading' && block.level === level);
  const [top, ...others] = at(1);
  return !others.length && at(2).length && !at(TITLE_LEVEL).length ? top : undefined;
}
