/** Something that readers press, or words that they type. */
export interface Press {
  name: string;
  path: string;
  width: number;
  /** What is there when the page can be used. */
  ready: string;
  /** What is pressed: the first so many that match, one after the other. */
  target: string;
  of: number;
  /** Typed into the target instead, a key a press. */
  keys?: readonly string[];
}

const DESK = 1280;
const PHONE = 390;
const FINDER = 'case-finder[data-ready]';
const MATCH = 'match-finder[data-ready]';

/** What readers press most, on the pages where a press sets off most. */
export function pressesOf(kept: string): readonly Press[] {
  return [
    {
      name: '絞り込みの条件を押す',
      // The facet of a condition in the address lies open.
      path: 'cases/?wall=unseen',
      width: DESK,
      ready: FINDER,
      target: '.finder__facets input[name=wall]',
      of: 4,
    },
    {
      name: '一覧に言葉を打つ',
      path: 'cases/',
      width: DESK,
      ready: FINDER,
      target: 'case-finder input[name=q]',
      of: 1,
      keys: [...'値上げを切り出せない会社'],
    },
    {
      name: '一覧の条件を開く（電話）',
      path: 'cases/',
      width: PHONE,
      ready: FINDER,
      target: '.finder__open, .sheet [data-finder-close]',
      of: 2,
    },
    {
      name: 'カードと表を切り替える',
      path: 'cases/',
      width: DESK,
      ready: FINDER,
      target: '.finder__view:not([aria-current])',
      of: 1,
    },
    {
      name: '事例を保存する、やめる（一覧）',
      path: 'cases/',
      width: DESK,
      ready: FINDER,
      target: '.card .save__button',
      of: 2,
    },
    {
      name: '事例を保存する、やめる（事例）',
      path: 'cases/niigata-chorikigu/',
      width: PHONE,
      ready: '.case__ways .save__button',
      target: '.case__ways .save__button',
      of: 1,
    },
    {
      name: '出典のしるしを開く、閉じる',
      path: 'cases/niigata-chorikigu/',
      width: PHONE,
      ready: '[data-claim]',
      target: '[data-claim]',
      of: 1,
    },
    {
      name: '似た企業の言葉を打つ',
      path: 'match/',
      width: PHONE,
      ready: MATCH,
      target: '#match-concern',
      of: 1,
      keys: [...'継ぐ人が見つからなくて困る'],
    },
    {
      name: '似た企業の壁を押す',
      path: 'match/#trade=%E8%A3%BD%E9%80%A0%E6%A5%AD&wall=unfaced',
      width: DESK,
      ready: MATCH,
      target: 'match-finder input[name=wall]',
      of: 5,
    },
    {
      name: '問いかけを選ぶ',
      path: 'questions/?wall=unseen',
      width: DESK,
      ready: '[data-picker-clear]:not([hidden])',
      target: 'question-picker select[name=step]',
      of: 1,
      keys: Array.from({ length: 6 }, () => ['ArrowDown', 'ArrowUp']).flat(),
    },
    {
      name: '問いかけに言葉を打つ',
      path: 'questions/',
      width: DESK,
      ready: 'question-picker',
      target: 'question-picker input[name=q]',
      of: 1,
      keys: [...'社長のお客さまの気持ちは'],
    },
    {
      name: '問いかけを保存する、やめる',
      path: 'questions/',
      width: DESK,
      ready: '.asking-list .save__button',
      target: '.asking-list .save__button',
      of: 2,
    },
    {
      name: '手元の順を変える',
      path: 'saved/',
      width: PHONE,
      ready: '.saved-item',
      target: '.saved-item:first-child [data-field=down]',
      of: 1,
    },
    {
      name: '手元のメモを書く',
      path: 'saved/',
      width: PHONE,
      ready: '.saved-item',
      target: '.saved-item textarea',
      of: 1,
      keys: [...'来週もう一度うかがうこと'],
    },
    {
      name: '手元のメニューを開く、閉じる',
      path: 'saved/',
      width: PHONE,
      ready: '.saved-item',
      target: '.saved-menu__open',
      of: 1,
    },
    {
      name: '比較を「違うところだけ」にする、戻す',
      path: `compare/?ids=${kept}`,
      width: DESK,
      ready: '.compare table',
      target: '.compare__only input',
      of: 1,
    },
    {
      name: '事例の書式に書く',
      path: 'contribute/form/',
      width: DESK,
      ready: 'case-form[data-ready]',
      target: 'case-form input.field__input',
      of: 1,
      keys: [...'値上げを切り出した味噌屋'],
    },
    {
      name: '稽古場の問いを選ぶ',
      path: 'practice/',
      width: PHONE,
      ready: '.practice__choices',
      target: '.practice__choice input',
      of: 4,
    },
    {
      name: 'サイト全体の検索に言葉を打つ',
      path: 'search/',
      width: PHONE,
      ready: 'site-search',
      target: '.search-form__input',
      of: 1,
      keys: [...'値上げを切り出せない会社'],
    },
    {
      name: '用語の説明を開く',
      path: 'knowhow/itsutsu-no-kabe/',
      width: PHONE,
      ready: 'button.term',
      target: 'button.term',
      of: 1,
    },
    {
      name: '畳んだところを開く、閉じる',
      path: 'steps/awareness/',
      width: PHONE,
      ready: '.fold',
      target: '.fold__open',
      of: 3,
    },
    {
      name: 'やさしい日本語を開く、閉じる',
      path: '',
      width: PHONE,
      ready: '.plain-words',
      target: '.plain-words__open',
      of: 1,
    },
  ];
}
