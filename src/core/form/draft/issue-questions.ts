import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';

/** One question of the issue form. `path` names the field whose title, help and choices it takes. */
export interface IssueQuestion {
  id: string;
  label: string;
  help?: string;
  kind: 'line' | 'text' | 'choice' | 'choices';
  path?: string;
  required?: boolean;
}

/** Prefix of the ids of questions that become sections of the body. */
export const SECTION_ID = 'section-';

/**
 * What the issue form asks, in order. The labels are the headings of the issue's text, by which
 * `from-issue` finds the answers again: each stands once.
 */
export const ISSUE_QUESTIONS: readonly IssueQuestion[] = [
  { id: 'title', label: '題名', kind: 'line', path: 'title', required: true },
  { id: 'summary', label: '要約', kind: 'text', path: 'summary', required: true },
  { id: 'company', label: '事業者名（または呼び名）', kind: 'line', path: 'company.name', required: true },
  { id: 'kana', label: '事業者名のよみ', kind: 'line', path: 'company.kana' },
  { id: 'consent', label: '掲載の根拠', kind: 'choice', path: 'consent.kind', required: true },
  { id: 'industry', label: '業種', kind: 'choice', path: 'industry', required: true },
  { id: 'business', label: '事業内容', kind: 'line', path: 'business' },
  { id: 'prefecture', label: '都道府県', kind: 'choice', path: 'prefecture' },
  { id: 'city', label: '市区町村', kind: 'line', path: 'city' },
  {
    id: 'employees',
    label: '従業員数',
    kind: 'line',
    help: '人数。匿名のときは「6〜20名」のような帯',
    path: 'employees',
  },
  { id: 'supporter', label: '支援者の所属', kind: 'choice', path: 'supporter.type', required: true },
  { id: 'organisation', label: '支援機関の名前', kind: 'line', path: 'supporter.organisation' },
  {
    id: 'period',
    label: '支援期間',
    kind: 'line',
    help: '例: 2021-04 〜 2022-03。支援がいつ行われたか、分かるときだけ',
    path: 'supportPeriod',
  },
  {
    id: 'acts',
    label: '支援者がしたこと',
    kind: 'text',
    help: '一行に一つ。訪問の回数や場所、同席した人、使った道具、渡したものなど',
    path: 'supporterActs',
  },
  { id: 'tags', label: 'タグ', kind: 'choices', path: 'tags' },
  { id: 'steps', label: '支援の段階', kind: 'choices', path: 'steps' },
  { id: 'walls', label: '壁', kind: 'choices', path: 'walls' },
  { id: 'outcomes', label: '成果の段階', kind: 'choices', path: 'outcomePhases' },
  { id: 'points', label: '本事例のポイント', kind: 'text', help: 'ちょうど三つ。一行に一つ', path: 'points' },
  ...OFFERED_SECTIONS.map(({ heading, help }, index) => ({
    id: `${SECTION_ID}${index + 1}`,
    label: heading === '成果' ? '成果（文章）' : heading,
    help,
    kind: 'text' as const,
  })),
  { id: 'lessons', label: '支援者の学び', kind: 'text', help: '一行に一つ', path: 'lessons' },
  {
    id: 'asked',
    label: 'こんな相談のときに',
    kind: 'text',
    help: '一行に一つ、40字まで。この事例が役に立つ困りごとを、支援者の言葉で四つから八つ',
    path: 'asked',
  },
  { id: 'unknown', label: '分からないこと', kind: 'text', help: '一行に一つ', path: 'unknown' },
  {
    id: 'sources',
    label: '出典',
    kind: 'text',
    help: '一行に一つ。「題名 ｜ 発行者 ｜ URL」の順に',
    path: 'sources',
  },
];

/** The heading of the section that a question becomes. */
export function sectionHeading(id: string): string | undefined {
  if (!id.startsWith(SECTION_ID)) return undefined;
  return OFFERED_SECTIONS[Number(id.slice(SECTION_ID.length)) - 1]?.heading;
}
