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
  /^(?:第[\d一二三四五六七八九十]{1,3}[章節部項]|[(]\d{1,2}[)]|\d{1,2}(?:[.-]\d{1,2}){0,3}(?:[.)、:]|\s)|[一二三四五六七八九十]{1,2}[.、]|[IVX]{1,4}(?:[.、]|\s)|(?:Q|問|STEP) ?\d{1,2}[.:]?)\s*/i;
const MARKS = /^[■□◆◇●○◎▼▽▲△★☆※▶►➤・＊*#>＞]+\s*/;
const BRACKETS = /^[【〔［[《〈＜<「『](.*)[】〕］\]》〉＞>」』]$|^\(([^()]*)\)$/s;

/** The words of a heading without its number, marks and brackets: 「第1章　【会社の背景】」 → 「会社の背景」. */
export function withoutMarks(text: string): string {
  let here = text.trim();
  for (let last = ''; last !== here; ) {
    last = here;
    here = here.replace(CIRCLED, '').trim().normalize('NFKC').replace(MARKS, '').replace(NUMBERED, '').trim();
    const [, inside, round] = BRACKETS.exec(here) ?? [];
    here = (inside ?? round ?? here).trim();
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
    .replace(/^(?:お|ご|御|貴)(?=[社担相店仕名住問所連])/, '')
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
/** Longest first, as in headings. */
const IN_QUESTIONS = [...entries(MANUSCRIPT_WORDS.asked)].sort(([a], [b]) => b.length - a.length);
/** 「支援前の状態」, 「支援後の姿」: in a heading or before a text, not over a column of figures. */
const TIMES = [
  [/^支援(?:する|に入る|が始まる)?(?:前|まで)(?:.|$)/, '当社の背景'],
  [/^支援後./, '成果'],
  [/^支援(?:ようす|様子|あゆみ|歩み|進め方|道筋)/, '課題解決の支援'],
  [/^(?:いま|今)$/, '自走化の現在'],
] as const;
/** 「記入した人」 */
const WRITER = /^(?:記入|作成|担当|取材|執筆|報告|撮影)し(?:た|ている)(?:人|者|方)$/;
/** 「ヒアリングシート」, 「成果報告書」: the name of the paper, not of a part of it. */
const SHEET = /(?:シート|カード|報告書|記入票|調査票|様式|議事録|記録簿)$/;
/** No heading and no label is longer. */
const LONGEST = 40;

/** What a label says as it is. */
export function meaningOf(label: string): Meaning | undefined {
  if (label.length > LONGEST) return undefined;
  const bare = bareLabel(label);
  const section = SECTIONS.get(bare);
  // 「支援先について」 is a text, 「支援先」 a name.
  const isName = FIELDS.has(bare) && !/(?:について|に関して)\s*$/.test(label);
  if (section && !isName) return { kind: 'section', heading: section };
  const path = FIELDS.get(bare);
  if (path === 'company.name' && !isName) return { kind: 'section', heading: '当社の背景' };
  if (path) return { kind: 'field', path };
  if (PERSONAL.has(bare) || WRITER.test(bare)) return { kind: 'personal' };
  return FURNITURE.has(bare) ? { kind: 'furniture' } : undefined;
}

/** What a heading says, which may hold more words: 「2. 支援に至った背景について」. */
export function meaningOfHeading(text: string): Meaning | undefined {
  const exact = meaningOf(text);
  // 「初回訪問（令和5年6月）」 over a text is no date.
  const isTime = exact?.kind === 'field' && exact.path.startsWith('supportPeriod');
  const bare = bareLabel(text);
  if ((exact && !isTime) || text.length > LONGEST || SHEET.test(bare)) return exact;
  const [, heading] =
    IN_HEADINGS.find(([word]) => bare.includes(word)) ?? TIMES.find(([pattern]) => pattern.test(bare)) ?? [];
  return heading === undefined ? exact : { kind: 'section', heading };
}

/** Longest first, for labels that are whole questions. */
const IN_ASKED_FIELDS = [...FIELDS]
  .filter(([word]) => word.length > 1)
  .sort(([a], [b]) => b.length - a.length);
/** 「従業員はおよそ何人ですか」, 「企業の所在地（市町村まで）」: asks, and is no part of a sentence. */
const ASKS = /(?:か|ください|下さい)[。？?]?$|[?？]$|[)）]$/;

/** What a label says that stands before its value, and may be asked in everyday words: 「お店や会社の名前」. */
export function meaningOfQuestion(label: string): Meaning | undefined {
  const exact = meaningOf(label);
  if (exact || label.length > LONGEST) return exact;
  const bare = bareLabel(label);
  const person = [...PERSONAL].filter((word) => word.length > 2).some((word) => bare.includes(word));
  if (person) return { kind: 'personal' };
  const [word = '', path] = IN_QUESTIONS.find(([one]) => bare.includes(one)) ?? [];
  const [longer = '', heading] = IN_HEADINGS.find(([one]) => bare.includes(one)) ?? [];
  const [named = '', field] = (ASKS.test(label) && IN_ASKED_FIELDS.find(([one]) => bare.includes(one))) || [];
  if (heading && longer.length > word.length && longer.length >= named.length)
    return { kind: 'section', heading };
  const own = word.length >= named.length ? (path ?? field) : field;
  return own === undefined ? undefined : { kind: 'field', path: own };
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
