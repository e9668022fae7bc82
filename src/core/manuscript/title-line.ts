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
    !/(?:御中|様|殿|書|シート|カード|様式|資料|報告|です|ます|ました)$/.test(text) &&
    !labelledLine(text)?.meaning;
  return isTitle ? { text, level: TITLE_LEVEL, meaning: undefined } : undefined;
}
