import { monthsAfter } from '#core/format/dates.ts';
import { officialCopy } from '#core/upkeep/official-copy.ts';
import type { Section } from '#core/upkeep/upkeep-words.ts';
import type { Content } from '#node/content/open-content.ts';
import { sourceAddresses } from './check-sources.ts';

/** Sources that are gone, have changed or moved, in words, by what is on record; nothing when they were never asked. */
export function sourceSection(
  content: Pick<Content, 'cases' | 'knowhow' | 'sourceRecord'>,
  date: string,
): Section[] {
  const addresses = sourceAddresses(content);
  const named = [...content.cases, ...content.knowhow].flatMap(({ data }) => data.sources ?? []);
  const asked = [...addresses].flatMap(([url, { entries }]) => {
    const one = content.sourceRecord.get(url);
    return one ? [{ ...one, at: entries.join('、') }] : [];
  });
  if (!asked.length) return [];
  const of = (state: string) => asked.filter((one) => one.state === state);
  const [dead, changed, moved, unknown] = [of('dead'), of('changed'), of('moved'), of('unknown')];
  const proposed = (url: string) => {
    const copy = officialCopy(url, named);
    return copy ? [`  → ${copy}`] : [];
  };
  const last =
    asked
      .map((one) => one.asked)
      .sort()
      .at(-1) ?? '';
  const unasked = addresses.size - asked.length;
  const lines = [
    ...dead.flatMap(({ url, why, at }) => [`消えた  ${url}（${why ?? ''}）  ${at}`, ...proposed(url)]),
    ...changed.flatMap(({ url, at, quote }) => [
      `変わった  ${url}  ${at}`,
      ...(quote ? [`  前にあった文が見当たりません: ${quote.slice(0, 40)}`] : []),
    ]),
    ...moved.map(({ url, to, at }) => `移った  ${url} → ${to ?? '？'}  ${at}`),
    ...(unknown.length ? [`${unknown.length}件は、置き場所が答えないか断っていて、分かりませんでした`] : []),
    ...(unasked ? [`${unasked}件は、まだ聞いていません`] : []),
    ...(monthsAfter(last, 2) <= date ? ['二か月より前の結果です。npm run sources で調べ直してください'] : []),
  ];
  return [
    {
      title: `出典のアドレス（${last}までに${asked.length}件を調べた結果）`,
      todo: dead.length + changed.length + moved.length > 0,
      lines,
    },
  ];
}
