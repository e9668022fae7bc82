import { MANUSCRIPT_WORDS } from './manuscript-words.table.ts';

/** What a heading or a label of a manuscript stands for. */
export type Meaning =
  | { kind: 'section'; heading: string }
  | { kind: 'field'; path: string }
  /** A person's own affair, which stays out. */
  | { kind: 'personal' }
  /** A word like 「項目」 over a column. */
  | { kind: 'furniture' };

const CIRCLED = /^[①-⑳❶-❿㊀-㊉]/;
const NUMBERED =
  /^(?:第[\d一二三四五六七八九十]{1,3}[章節部項]|[(]\d{1,2}[)]|\d{1,2}(?:[.-]\d{1,2}){0,3}(?:[.)、:]|\s)|[一二三四五六七八九十]{1,2}[.、]|[IVX]{1,4}[.、]|(?:Q|問|STEP) ?\d{1,2}[.:]?)\s*/i;
const MARKS = /^[■□◆◇●○◎▼▽▲△★☆※▶►➤・＊*#>＞]+\s*/;
const BRACKETS = /^[【〔［[《〈＜<「『](.*)[】〕］\]》〉＞>」』]$/s;

/** The words of a heading without its number, marks and brackets: 「第1章　【会社の背景】」 → 「会社の背景」. */
export function withoutMarks(text: string): string {
  let here = text.trim();
  for (let last = ''; last !== here; ) {
    last = here;
    here = here.replace(CIRCLED, '').trim().normalize('NFKC').replace(MARKS, '').replace(NUMBERED, '').trim();
    here = (BRACKETS.exec(here)?.[1] ?? here).trim();
  }
  return here.replace(/\s*[:：]$/, '');
}

/** What is said in brackets behind a label: 「従業員数（名）」 → 「名」. */
export function inBrackets(text: string): string {
  return /[(（]([^()（）]*)[)）]$/.exec(withoutMarks(text))?.[1] ?? '';
}

/** How a question is asked rather than what it asks. */
const ASKED =
  /(?:を|は)?(?:ご|お)?(?:(?:記入|入力|選択)(?:して)?ください|書き?ください|教えてください|聞かせください|いかがですか|何ですか|ですか)?[?。]?$/;

/** A label as it is compared: no width, spaces, 「の」, 「について」 nor brackets behind it. */
export function bareLabel(text: string): string {
  return withoutMarks(text)
    .replace(/[(（][^()（）]*[)）]$/, '')
    .replace(/[\s　]/g, '')
    .replace(ASKED, '')
    .replace(/(?:について|に関して|等|など)$/, '')
    .replace(/^(?:お|ご|御|貴)(?=[社担相店仕名住])/, '')
    .replaceAll('の', '')
    .toLowerCase();
}

const entries = (group: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(group).flatMap(([name, words]) => words.map((word) => [bareLabel(word), name] as const));
const SECTIONS = new Map([
  ...entries(MANUSCRIPT_WORDS.sections),
  ...Object.keys(MANUSCRIPT_WORDS.sections).map((heading) => [bareLabel(heading), heading] as const),
]);
const FIELDS = new Map(entries(MANUSCRIPT_WORDS.fields));
const PERSONAL = new Set(MANUSCRIPT_WORDS.personal.map(bareLabel));
const FURNITURE = new Set(MANUSCRIPT_WORDS.furniture.map(bareLabel));
/** Longest first: 「今後の課題」 is no 「課題」. */
const IN_HEADINGS = [...SECTIONS].filter(([word]) => word.length > 1).sort(([a], [b]) => b.length - a.length);
/** No heading and no label is longer. */
const LONGEST = 40;

/** What a label says as it is. */
export function meaningOf(label: string): Meaning | undefined {
  if (label.length > LONGEST) return undefined;
  const bare = bareLabel(label);
  const section = SECTIONS.get(bare);
  if (section) return { kind: 'section', heading: section };
  const path = FIELDS.get(bare);
  if (path) return { kind: 'field', path };
  if (PERSONAL.has(bare)) return { kind: 'personal' };
  return FURNITURE.has(bare) ? { kind: 'furniture' } : undefined;
}

/** What a heading says, which may hold more words: 「2. 支援に至った背景について」. */
export function meaningOfHeading(text: string): Meaning | undefined {
  const exact = meaningOf(text);
  if (exact || text.length > LONGEST) return exact;
  const bare = bareLabel(text);
  const [, heading] = IN_HEADINGS.find(([word]) => bare.includes(word)) ?? [];
  return heading === undefined ? undefined : { kind: 'section', heading };
}

/** Whether a word stands over a column of figures, and over which. */
export function columnOf(text: string): keyof typeof MANUSCRIPT_WORDS.figures | undefined {
  const bare = bareLabel(text);
  return COLUMNS.get(bare);
}
const COLUMNS = new Map(
  entries(MANUSCRIPT_WORDS.figures).map(([word, name]) => [
    word,
    name as keyof typeof MANUSCRIPT_WORDS.figures,
  ]),
);

/** The kind of supporter that a name tells, by the id of `supporterType`. */
export function supporterType(organisation: string): string | undefined {
  return SUPPORTERS.find(([word]) => organisation.includes(word))?.[1];
}
const SUPPORTERS = Object.entries(MANUSCRIPT_WORDS.supporters)
  .flatMap(([id, words]) => words.map((word) => [word, id] as const))
  .sort(([a], [b]) => b.length - a.length);
