/**
 * The sections of a case in the order of its story. Those of one rank may stand in any order:
 * what came first, the occasion or the diagnosis, differs from story to story.
 */
interface SectionRow {
  rank: number;
  /** The last rank after which it may still stand; its own when left out. */
  upTo?: number;
  heading: string;
  pattern: RegExp;
  /** What the form and the template ask for. */
  help: string;
}

/** The sections a case may have, in their order. */
export const CASE_SECTIONS: readonly SectionRow[] = [
  {
    rank: 1,
    heading: '当社の背景',
    pattern: /^当(?:社|店|館|院|園|塾|組合|グループ|法人|団体|校|農園|工房|協会|会)の背景$/,
    help: 'どんな会社か。何をしていて、どんな歩みがあり、何に困っていたか。',
  },
  {
    rank: 2,
    heading: '支援のきっかけ',
    pattern: /^支援のきっかけ$/,
    help: '誰がどう出会い、何から支援が始まったか。',
  },
  { rank: 2, heading: '現状の確認', pattern: /^現状の確認$/, help: '聞き取りや資料から、何が見えてきたか。' },
  {
    rank: 2,
    heading: '課題の設定',
    pattern: /^課題の設定$/,
    help: '何を本当の課題と定めたか。誰の言葉で決まったか。',
  },
  {
    rank: 2,
    // Insight often comes in the middle of the work.
    upTo: 3,
    heading: '気づき・腹落ち',
    pattern: /^気づき・腹落ち$/,
    help: '経営者が、いつ、何に気づいたか。',
  },
  {
    rank: 3,
    heading: '課題解決の支援',
    pattern: /^課題解決の(?:支援|取り組み)$/,
    help: '誰が、何を、どう進めたか。支援者はどこに立ったか。',
  },
  { rank: 4, heading: '成果', pattern: /^成果$/, help: '数字と、数字にならない変化。' },
  {
    rank: 5,
    heading: '自走化の現在',
    pattern: /^自走化の現在$/,
    help: '支援のあと、会社は自分でどう動いているか。',
  },
  { rank: 6, heading: '支援者の学び', pattern: /^支援者の学び$/, help: '次の支援に持っていきたいこと。' },
];

/** The sections that are offered to writers: what was learnt has a field of its own (`lessons`). */
export const OFFERED_SECTIONS = CASE_SECTIONS.filter((row) => row.rank < 6);

/** What a published case cannot do without: who, how, and to what end. */
export const NEEDED_PARTS: readonly { ranks: readonly number[]; name: string }[] = [
  { ranks: [1], name: '「当社の背景」' },
  { ranks: [2, 3], name: '支援の経過（「支援のきっかけ」「課題の設定」「課題解決の支援」など）' },
  { ranks: [4, 5], name: '「成果」か「自走化の現在」' },
];

/** The section that a heading of the second level opens; undefined when it is none of ours. */
export function sectionRow(heading: string): SectionRow | undefined {
  return CASE_SECTIONS.find((row) => row.pattern.test(heading));
}
