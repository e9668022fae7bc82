import type { MeasureName } from '#core/schema/programme/index.ts';

/** A section of a measure's page: the id of its heading, and the heading. */
export interface OutlinePart {
  anchor: string;
  heading: string;
}

const SOURCES = { anchor: 'sources', heading: '出典' };
const WAYS = { anchor: 'ways', heading: 'ここから先へ' };
const ANNOUNCED = { anchor: 'announced', heading: 'その時点で予定されていたこと' };

/** The sections of each page in reading order, named once for the pages, their navigation and the search. */
export const MEASURE_PARTS = {
  about: {
    flow: { anchor: 'flow', heading: '支援の流れ' },
    elements: { anchor: 'elements', heading: '支援を形づくる要素' },
    // Under the name that the list of walls has.
    walls: { anchor: 'walls', heading: '壁' },
    comparison: { anchor: 'comparison', heading: '課題解決型の支援との違い' },
    ways: WAYS,
    sources: SOURCES,
  },
  guideline: {
    document: { anchor: 'document', heading: '公式の文書' },
    readers: { anchor: 'readers', heading: '想定する読み手' },
    chapters: { anchor: 'chapters', heading: '章ごとの使いどころ' },
    ways: WAYS,
    sources: SOURCES,
  },
  council: {
    members: { anchor: 'members', heading: '構成機関' },
    meetings: { anchor: 'meetings', heading: '開催の歩み' },
    working: { anchor: 'working', heading: '実務者会議' },
    ways: WAYS,
    sources: SOURCES,
  },
  bureaus: {
    history: { anchor: 'history', heading: 'これまでの歩み' },
    firms: { anchor: 'firms', heading: '全国での支援実績' },
    phases: { anchor: 'phases', heading: '段階で見る成果目標' },
    announced: ANNOUNCED,
    cases: { anchor: 'cases', heading: '経済産業局が支えた事例' },
    ways: WAYS,
    sources: SOURCES,
  },
  yorozu: {
    history: { anchor: 'history', heading: 'これまでの歩み' },
    firms: { anchor: 'firms', heading: '伴走支援企業数' },
    satisfaction: { anchor: 'satisfaction', heading: '利用者満足度調査' },
    cases: { anchor: 'cases', heading: 'よろず支援拠点が支えた事例' },
    ways: WAYS,
    sources: SOURCES,
  },
  'hands-on': {
    process: { anchor: 'process', heading: '支援の進み方' },
    experts: { anchor: 'experts', heading: '専門家の顔ぶれ' },
    change: { anchor: 'change', heading: '令和6年度からの実施体制' },
    cases: { anchor: 'cases', heading: '中小機構が支えた事例' },
    ways: WAYS,
    sources: SOURCES,
  },
  training: {
    courses: { anchor: 'courses', heading: '研修を見くらべる' },
    reading: { anchor: 'reading', heading: '受ける前と後に読む' },
    announced: ANNOUNCED,
    official: { anchor: 'official', heading: '詳細と申し込み' },
    ways: WAYS,
    sources: SOURCES,
  },
  community: {
    group: { anchor: 'group', heading: '支援者が集まる場' },
    talk: { anchor: 'talk', heading: '事例について話し合う' },
    feeds: { anchor: 'feeds', heading: '更新を受け取る' },
    wanted: { anchor: 'wanted', heading: '募集テーマ' },
    platform: { anchor: 'platform', heading: '公式プラットフォームの歩み' },
    ways: WAYS,
    sources: SOURCES,
  },
} as const satisfies Record<MeasureName, Record<string, OutlinePart>>;

/** Id of a chapter's heading on the guideline page. */
export const chapterAnchor = (number: number) => `chapter-${number}`;
