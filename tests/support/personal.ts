const PATTERNS: Record<string, RegExp> = {
  mail: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  telephone: /(?<![\d,.-])0\d{1,4}[-‐–ー−(（]\d{1,4}[-‐–ー−)）]\d{3,4}(?!\d)/gu,
  'telephone without hyphens': /(?<!\d)0[5789]0\d{8}(?!\d)/gu,
  'postal code': /〒|(?<![\d-])\d{3}[-‐−]\d{4}(?![\d-])/gu,
  'postal address': /丁目|番地|\d+番\d+号|[市区町村][^、。\s]{0,12}\d+[-‐−]\d+(?:[-‐−]\d+)?(?!\d)/gu,
};

/** What may stand before a title of address without naming a person. */
const ROLES =
  /(?:社長|会長|専務|常務|部長|課長|店長|工場長|代表|経営者|後継者|創業者|先代|店主|女将|職人|大工|漁師|農家|生産者|業者|担当者|支援者|利用者|入居者|患者|生徒|受講者|従業員|社員|若手|仲間|常連|取引先|得意先|得意|仕入先|発注元|奥|皆|母|父|娘|息子|子供|親|兄|弟|姉|妹|嫁|孫|王|神|何|同|両|有|無|多|模|仕|今様|異|一|各|[所店社屋堂業組園館荘亭])$/u;
const ADDRESSED = /([一-龠々ヶ]{2,8})(氏|さん|様|さま|先生|君|ちゃん)(?![一-龠])/gu;

/** Stretches of a text that look like somebody's own data, each with its kind. */
export function personalData(text: string): string[] {
  const folded = text.normalize('NFKC');
  const patterns = Object.entries(PATTERNS).flatMap(([kind, pattern]) =>
    [...folded.matchAll(pattern)].map(([found]) => `${kind}: ${found}`),
  );
  const names = [...folded.matchAll(ADDRESSED)]
    .filter(([, name = '']) => !ROLES.test(name))
    .map(([found]) => `name: ${found}`);
  return [...patterns, ...names];
}
