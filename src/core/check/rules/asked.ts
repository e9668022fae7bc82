import type { CollectionRule, DocumentRule } from '../rule.ts';

/** A line by its letters alone: width, marks and spaces do not make it another. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .toLowerCase();

/** From so many letters on, a line that stands inside a title says the same. */
const LEAST_INSIDE = 8;
/** Share of a line's pairs of letters that a title may hold. */
const MOST_SHARED = 0.8;

const pairs = (text: string) => [...text].slice(1).map((letter, index) => `${[...text][index]}${letter}`);

/** Whether a line says no more than a title does. */
function restates(line: string, title: string): boolean {
  const [asked, told] = [plain(line), plain(title)];
  if (!asked || !told) return false;
  const [short, long] = asked.length < told.length ? [asked, told] : [told, asked];
  if (short === long || (short.length >= LEAST_INSIDE && long.includes(short))) return true;
  const held = new Set(pairs(told));
  const own = pairs(asked);
  return own.length > 0 && own.filter((pair) => held.has(pair)).length / own.length >= MOST_SHARED;
}

/** A line of こんな相談のときに is what somebody says before he knows the title. */
const askedTitle: DocumentRule = {
  id: 'asked/title',
  severity: 'error',
  title: '「こんな相談のときに」は、題名の言い換えではない',
  why: '題名の言葉で探す人は、もう題名で見つけられます。ここには、題名を知らない人がふだん口にする困りごとを書きます。',
  check({ data, placeOf }) {
    const { title, asked } = data;
    if (typeof title !== 'string' || !Array.isArray(asked)) return [];
    return asked.flatMap((line: unknown, index) =>
      typeof line === 'string' && restates(line, title)
        ? [
            {
              ...placeOf(['asked', index]),
              field: `asked[${index + 1}]`,
              message: `「${line}」は、題名とほとんど同じです`,
              remedy: '題名に無い、ふだんの言葉の困りごとに書き換えてください',
            },
          ]
        : [],
    );
  },
};

/** No line stands twice in the collection: what leads to everything leads nowhere. */
const askedTwice: CollectionRule = {
  id: 'asked/twice',
  severity: 'error',
  title: '「こんな相談のときに」の同じ行は、事例とノウハウを通して一度だけ',
  why: '同じ行がいくつもあると、その相談にいちばん近いものがどれか分かりません。',
  checkAll({ digests }) {
    const first = new Map<string, string>();
    return digests.flatMap(({ file, asked }) =>
      asked.flatMap(({ value, ...place }) => {
        const before = first.get(plain(value));
        if (before === undefined) first.set(plain(value), file);
        return before === undefined
          ? []
          : [
              {
                file,
                ...place,
                message: `「${value}」は ${before} にもあります`,
                remedy:
                  before === file
                    ? 'どちらかを消してください'
                    : 'この事例にしかない困りごとに書き換えてください',
              },
            ];
      }),
    );
  },
};

/** こんな相談のときに: own words, each line once. */
export const ASKED_RULES: readonly (DocumentRule | CollectionRule)[] = [askedTitle, askedTwice];
