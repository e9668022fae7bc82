import { DRAFT_FIELDS } from '#core/schema/case-draft.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';

/** One part of the form: fields that are asked together. */
export interface FormPart {
  id: string;
  title: string;
  lead: string;
  fields: Field[];
}

/** What editors write, in the part of the form that `npm run edit` alone shows. */
const EDITED: readonly string[] = [
  'publication',
  'publishedAt',
  'updatedAt',
  'changes',
  'reviewedAt',
  'withdrawnAt',
  'withdrawnReason',
  'consent.withdrawnAt',
  'sensitiveWords',
];

/** What no contributor is asked for: what editors write, and what stands beside the text in files of its own. */
export const EDITORS_FIELDS: readonly string[] = [
  'cover',
  ...EDITED,
  // Names of lines in the fact sheet, which only the repository holds.
  'supporterActs[].source',
  'outcomeGrounds[].source',
  'later[].source',
];

const PARTS: readonly (Omit<FormPart, 'fields'> & { keys: readonly string[] })[] = [
  {
    id: 'outline',
    title: 'どんな事例ですか',
    lead: '一覧で最初に読まれるところです。何がどう変わったのかを、短く書きます。',
    keys: ['title', 'summary'],
  },
  {
    id: 'company',
    title: '支援した会社',
    lead: '公表されていないことは空けておいてください。空けておいて困ることはありません。',
    keys: [
      ...['company', 'industry', 'business', 'prefecture', 'city', 'employees', 'founded', 'capitalYen'],
      ...['sales', 'sitesOutside', 'sitesOverseas', 'ownerType', 'ownerAge', 'trend'],
    ],
  },
  {
    id: 'support',
    title: '支援のかたち',
    lead: '誰が、いつ、どの段階で関わったか。個人のお名前は書かず、機関の名前で書きます。',
    keys: [
      'supporter',
      'supportPeriod',
      'storyPeriod',
      'supporterActs',
      'outcome',
      'supportKind',
      'steps',
      'walls',
      'tags',
    ],
  },
  { id: 'gifts', title: '読み手が持ち帰るもの', lead: '', keys: [] },
  {
    id: 'grounds',
    title: '掲載の根拠',
    lead: 'ご本人に確かめたか、公表された資料だけにもとづくか。ここがいちばん大切な約束です。',
    keys: ['consent', 'sources', 'credit'],
  },
];
const GIFTS =
  '支援者の次の面談に役立つところです。問いかけは、実際の言葉でも、ふり返って言葉にしたものでもかまいません。';

/** The fields of the editors as `npm run edit` asks for them. */
export function editorsPart(fields: readonly Field[]): FormPart {
  const all = flatFields(fields);
  return {
    id: 'editors',
    title: '編集の係が書くところ',
    lead: '公開するかどうかと、その日付、直した記録です。投稿のフォームには出ません。',
    fields: EDITED.flatMap((path) => all.find((field) => field.path === path) ?? []),
  };
}

/** Whether the contributor is asked for a field. */
export function isAsked({ path }: Field): boolean {
  return !EDITORS_FIELDS.includes(path);
}

/**
 * The fields of a case as the form asks for them. A field that no part names stands with what readers
 * take away, so that a new one is asked for without a change here.
 */
export function formParts(fields: readonly Field[]): FormPart[] {
  const named = new Set(PARTS.flatMap(({ keys }) => keys));
  const asked = fields.filter(isAsked).map(withAskedFields);
  return PARTS.map(({ keys, ...part }) => ({
    ...part,
    ...(part.id === 'gifts' ? { lead: GIFTS } : {}),
    fields:
      part.id === 'gifts'
        ? asked.filter(({ key }) => !named.has(key))
        : keys.flatMap((key) => asked.find((field) => field.key === key) ?? []),
  }));
}

function withAskedFields(field: Field): Field {
  return field.fields ? { ...field, fields: field.fields.filter(isAsked) } : field;
}

/** Whether a field, or one inside it, is among the five of the short form. */
export function inShortForm(field: Field): boolean {
  return flatFields([field]).some(({ path }) => (DRAFT_FIELDS as readonly string[]).includes(path));
}

/** Help for the form where the schema's own speaks of how a value is written in the file. */
const HELP: Readonly<Record<string, string>> = {
  'company.anonymous': '名前を伏せる事例のときに印を付けます。事業者名には呼び名を書きます',
  employees:
    '人数。分からなければ、だいたいの規模を選びます。匿名の事例では、規模を選ぶと会社が特定されにくくなります',
  'supporter.type': '中心になった支援機関の種類。関与が公表されていなければ「自社の取組」',
  'supporter.partners[].type': '一緒に支えた機関の種類',
  'supportPeriod.from': '例: 2019-07（2019年7月でも大丈夫です）',
  'supportPeriod.to': '続いているときは空けておきます',
  'storyPeriod.from': '例: 2019-07（2019年7月でも大丈夫です）',
  'storyPeriod.to': '続いているときは空けておきます',
  'turn.question.origin': '公表資料に出てくる問いか、支援の場で実際に使われた問いか',
  'results[].kind': '前と後の両方を書くときは選んでください',
  'sales.asOf': '例: 2022-06',
  'questions[].origin': '公表資料にあるか、支援の場で実際に使われたか、事実をもとに言葉にしたか',
  knowhow: 'あわせて読むとよい記事',
  'consent.kind': '',
  publication:
    'サイトに出すか。予約は公開日から出ます。準備中は、一覧に題名だけが出ます。取り下げると、そのことだけが残ります',
  publishedAt: 'このサイトで公開した日。予約なら、公開する日',
  updatedAt: '内容を直した最後の日。更新の記録を書けば、そこから決まるので空けておきます',
  'changes[].date': '直した日',
  reviewedAt: '出典と照らして内容を確かめた最後の日',
  withdrawnAt: '公開を取りやめた日。取り下げのときだけ書きます',
  'sources[].published': '分かるところまで（2024、2024-06、2024-06-25 のどれか）',
};

/** Paths whose help the form puts in its own words. */
export const OWN_HELP = Object.keys(HELP);

/** What stands under the label of a field. */
export function helpOf({ path, help }: Field): string {
  return HELP[path] ?? help;
}
