/** A mark of bold letters of either width, or of Markdown's other way. */
const BOLD = /(?<![*＊_])(\*\*|＊＊|__)(?![*＊_])[ 　]*([^*＊_\n]{1,300}?)[ 　]*(?:\*\*|＊＊|__)(?![*＊_])/g;
const LINK =
  /(!?)[［[][ 　]*([^\][［］\n]{1,200}?)[ 　]*[］\]][ 　]?[(（][ 　]*((?:https:\/\/|\.\/)[^\s()（）]{3,500})[ 　]*[)）]/g;

/** By rule: how what was meant as bold letters or as a link is written in the form. */
const MENDS: Readonly<Record<string, (text: string) => string>> = {
  'typo/emphasis': boldMarks,
  'text/notation': boldMarks,
  'link/bare': linkMarks,
  'section/shape': headingMarks,
};

/** 「**太字 **」 「＊＊太字＊＊」 「__太字__」 → 「**太字**」; a mark without its other half stays. */
function boldMarks(text: string): string {
  return text.replace(BOLD, (found: string, _: string, words: string) =>
    words.trim() ? `**${words.trim()}**` : found,
  );
}

/** A section of the form holds no headings: 「＃見出し」 → 「**見出し**」 */
function headingMarks(text: string): string {
  return text.replace(/^[ 　]*[#＃]{1,6}[ 　]*([^#＃\n]{1,80}?)[ 　]*$/gm, '**$1**');
}

/** 「[題名] (https://…)」 「［題名］（https://…）」 → 「[題名](https://…)」 */
function linkMarks(text: string): string {
  return text.replace(
    LINK,
    (_, picture: string, words: string, address: string) => `${picture}[${words}](${address})`,
  );
}

/**
 * A text of the story without the fault that a rule found in its marks. Everything that is typed into the form is text,
 * so that `--fix` itself touches none of these.
 * @param typed the text of the section as it stands in the form
 * @returns undefined where the rule has no such mend, or the text holds nothing to mend
 */
export function marksMended(rule: string, typed: string): string | undefined {
  const mended = Object.hasOwn(MENDS, rule) ? MENDS[rule]?.(typed) : undefined;
  return mended === typed ? undefined : mended;
}
