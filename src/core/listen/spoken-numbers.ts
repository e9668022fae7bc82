/** How the digits are read alone. */
const DIGITS = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const HUNDREDS: Readonly<Record<number, string>> = {
  1: 'ひゃく',
  3: 'さんびゃく',
  6: 'ろっぴゃく',
  8: 'はっぴゃく',
};
const THOUSANDS: Readonly<Record<number, string>> = { 1: 'せん', 3: 'さんぜん', 8: 'はっせん' };
const GROUPS = ['', 'まん', 'おく', 'ちょう'];

/** A whole number in hiragana; longer ones than 16 digits digit by digit. @param digits without separators */
export function readWhole(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 16) return [...plain].map((one) => DIGITS[Number(one)]).join('');
  if (plain === '0') return 'ゼロ';
  let said = '';
  for (let group = Math.ceil(plain.length / 4) - 1; group >= 0; group -= 1) {
    const end = plain.length - group * 4;
    const value = Number(plain.slice(Math.max(0, end - 4), end));
    if (!value) continue;
    const four = readFour(value, group > 0);
    said += group === 3 ? doubled(four, 'ちょう', T) : four + (GROUPS[group] ?? '');
  }
  return said;
}

/** @param counts whether 万 or more follows: 一千万, but 千 */
function readFour(value: number, counts: boolean): string {
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((unit) => Math.floor(value / unit) % 10);
  return [
    thousands
      ? counts && thousands === 1
        ? 'いっせん'
        : (THOUSANDS[thousands] ?? `${DIGITS[thousands]}せん`)
      : '',
    hundreds ? (HUNDREDS[hundreds] ?? `${DIGITS[hundreds]}ひゃく`) : '',
    tens ? `${tens === 1 ? '' : DIGITS[tens]}じゅう` : '',
    ones ? DIGITS[ones] : '',
  ].join('');
}

type Change = Readonly<Record<string, string>>;
/** How the end of a number changes before a counter that begins with k, s, t or h. */
const K: Change = { いち: 'いっ', ろく: 'ろっ', はち: 'はっ', じゅう: 'じゅっ', ひゃく: 'ひゃっ' };
const S: Change = { いち: 'いっ', はち: 'はっ', じゅう: 'じゅっ' };
const T = S;

/** Counters with changes of their own: reading, change, and the reading after さん (and after a doubled end). */
const COUNTERS: Readonly<
  Record<string, { reading: string; change?: Change; third?: string; after?: string }>
> = {
  件: { reading: 'けん', change: K },
  軒: { reading: 'けん', change: K, third: 'げん' },
  回: { reading: 'かい', change: K },
  階: { reading: 'かい', change: K, third: 'がい' },
  個: { reading: 'こ', change: K },
  戸: { reading: 'こ', change: K },
  か月: { reading: 'かげつ', change: K },
  カ月: { reading: 'かげつ', change: K },
  ヶ月: { reading: 'かげつ', change: K },
  ヵ月: { reading: 'かげつ', change: K },
  か所: { reading: 'かしょ', change: K },
  カ所: { reading: 'かしょ', change: K },
  校: { reading: 'こう', change: K },
  キロ: { reading: 'キロ', change: K },
  社: { reading: 'しゃ', change: S },
  歳: { reading: 'さい', change: S },
  冊: { reading: 'さつ', change: S },
  席: { reading: 'せき', change: S },
  種類: { reading: 'しゅるい', change: S },
  週間: { reading: 'しゅうかん', change: S },
  世帯: { reading: 'せたい', change: S },
  店: { reading: 'てん', change: T },
  点: { reading: 'てん', change: T },
  頭: { reading: 'とう', change: T },
  団体: { reading: 'だんたい' },
  トン: { reading: 'トン', change: T },
  本: { reading: 'ほん', change: K, third: 'ぼん', after: 'ぽん' },
  杯: { reading: 'はい', change: K, third: 'ばい', after: 'ぱい' },
  匹: { reading: 'ひき', change: K, third: 'びき', after: 'ぴき' },
  泊: { reading: 'はく', change: K, third: 'ぱく', after: 'ぱく' },
  分: { reading: 'ふん', change: K, third: 'ぷん', after: 'ぷん' },
  品: { reading: 'ひん', change: K, third: 'ぴん', after: 'ぴん' },
  人: { reading: 'にん', change: { よん: 'よ' } },
  名: { reading: 'めい' },
  円: { reading: 'えん' },
  割: { reading: 'わり' },
  倍: { reading: 'ばい' },
  代: { reading: 'だい' },
  台: { reading: 'だい' },
  枚: { reading: 'まい' },
  度: { reading: 'ど' },
  番: { reading: 'ばん' },
  号: { reading: 'ごう' },
  位: { reading: 'い' },
  期: { reading: 'き' },
  周年: { reading: 'しゅうねん', change: S },
  年度: { reading: 'ねんど', change: { よん: 'よ' } },
  年間: { reading: 'ねんかん', change: { よん: 'よ' } },
  年: { reading: 'ねん', change: { よん: 'よ' } },
  月: { reading: 'がつ', change: { よん: 'し', なな: 'しち', きゅう: 'く' } },
  時間: { reading: 'じかん', change: { よん: 'よ', なな: 'しち', きゅう: 'く' } },
  時: { reading: 'じ', change: { よん: 'よ', なな: 'しち', きゅう: 'く' } },
  '%': { reading: 'パーセント', change: { じゅう: 'じゅっ' } },
  '％': { reading: 'パーセント', change: { じゅう: 'じゅっ' } },
};
/** Numbers that have a word of their own with a counter. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  人: ['', 'ひとり', 'ふたり'],
  つ: ['', 'ひとつ', 'ふたつ', 'みっつ', 'よっつ', 'いつつ', 'むっつ', 'ななつ', 'やっつ', 'ここのつ'],
};
const DAYS: Readonly<Record<string, string>> = {
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};

/** What counts, the longer first, so that 年度 is not 年. */
export const UNITS: readonly string[] = [...Object.keys(COUNTERS), 'つ', '日間', '日'].sort(
  (a, b) => b.length - a.length,
);

/** The end of a number as it sounds before a counter. */
function doubled(said: string, reading: string, change: Change, after = reading): string {
  const end = Object.keys(change).find((one) => said.endsWith(one));
  return end === undefined ? said + reading : said.slice(0, -end.length) + change[end] + after;
}

/**
 * A number with what it counts, in kana.
 * @param number digits with separators and a point as they are written
 * @param large the units of ten thousand and more that follow it: `万`, `億`, `千万`
 * @param unit one of `UNITS`, or empty
 * @param inMonth whether a month stands before it: `1日` is a date then
 */
export function readNumber(number: string, large: string, unit: string, inMonth = false): string {
  const [whole = '', part] = number.replaceAll(/[,，]/g, '').split('.');
  const said = large && !part ? readLarge(whole, large) : readDecimal(whole, part) + (LARGE[large] ?? large);
  const isPlain = !large && part === undefined;
  if (isPlain && OWN[unit]?.[Number(whole)]) return OWN[unit]?.[Number(whole)] as string;
  if (isPlain && (unit === '日' || unit === '日間')) {
    const day = DAYS[Number(whole)] ?? (inMonth && Number(whole) === 1 ? 'ついたち' : `${said}にち`);
    return day + (unit === '日間' ? 'かん' : '');
  }
  const counter = COUNTERS[unit];
  if (!counter) return said + (unit === '日' ? 'にち' : unit === '日間' ? 'にちかん' : unit);
  if (counter.third && said.endsWith('さん')) return said + counter.third;
  // 万 and 億 end a number and change nothing.
  return doubled(said, counter.reading, large ? {} : (counter.change ?? {}), counter.after);
}

const LARGE: Readonly<Record<string, string>> = {
  万: 'まん',
  億: 'おく',
  兆: 'ちょう',
  千: 'せん',
  百: 'ひゃく',
};
const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 };

const readLarge = (whole: string, large: string): string =>
  readWhole(whole + '0'.repeat([...large].reduce((sum, one) => sum + (ZEROS[one] ?? 0), 0)));

function readDecimal(whole: string, part: string | undefined): string {
  const said = readWhole(whole || '0');
  if (part === undefined) return said;
  const first = doubled(said === 'ゼロ' ? 'れい' : said, 'てん', T);
  return first + [...part].map((one) => DIGITS[Number(one)]).join('');
}
