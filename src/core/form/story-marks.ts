import { lineStart } from '#core/text/line-start.ts';
import type { Letters } from './fault.ts';

/** A text of the story as it should have been typed. */
export interface Retyped {
  text: string;
  /** The first place that differs. */
  letters: Letters;
}

/** What was meant, and how it is written in the form; undefined leaves it as it is. */
type Mend = readonly [RegExp, (...groups: string[]) => string | undefined];

/** 「**太字 **」 「＊＊太字＊＊」 「__太字__」 → 「**太字**」; a mark without its other half stays. */
const BOLD: Mend = [
  /(?<![*＊_])(?:\*\*|＊＊|__)(?![*＊_])([^*＊_\n]{1,300})(?:\*\*|＊＊|__)(?![*＊_])/g,
  (words = '') => (words.trim() ? `**${words.trim()}**` : undefined),
];
/** 「[題名] (https://…)」 「［題名］（https://…）」 → 「[題名](https://…)」 */
const LINK: Mend = [
  /(!?)[［[]([^\][［］\n]{1,200})[］\]][ 　]?[(（][ 　]{0,2}((?:https:\/\/|\.\/)[^\s()（）]{3,500})[ 　]{0,2}[)）]/g,
  (picture, words, address) => `${picture}[${words?.trim()}](${address})`,
];
/** A section of the form holds no headings: 「＃見出し」 → 「**見出し**」 */
const HEADING: Mend = [/^[ 　]{0,4}[#＃]{1,6}([^#＃\n]{1,90})$/gm, (words) => `**${words?.trim()}**`];
const MENDS: Readonly<Record<string, Mend>> = {
  'typo/emphasis': BOLD,
  'text/notation': BOLD,
  'link/bare': LINK,
  'section/shape': HEADING,
};

const AROUND = 12;

/**
 * A text of the story without the fault that a rule found in its marks. Everything that is typed into the form is text,
 * so that `--fix` itself touches none of these.
 * @param typed the text of the section as it stands in the form
 * @returns undefined where the rule has no such mend, or the text holds nothing to mend
 */
export function marksMended(rule: string, typed: string): Retyped | undefined {
  const [pattern, mend] = (Object.hasOwn(MENDS, rule) ? MENDS[rule] : undefined) ?? [];
  if (!pattern || !mend) return undefined;
  let letters: Letters | undefined;
  const text = typed.replace(pattern, (wrong: string, ...rest: unknown[]) => {
    const at = rest.findIndex((one) => typeof one === 'number');
    const place = Number(rest[at]);
    const mended = mend(...rest.slice(0, at).map(String)) ?? wrong;
    if (mended !== wrong)
      letters ??= {
        before: typed.slice(Math.max(lineStart(typed, place), place - AROUND), place),
        wrong,
        after: (typed.slice(place + wrong.length).split('\n')[0] ?? '').slice(0, AROUND),
        mended,
      };
    return mended;
  });
  return letters && { text, letters };
}
