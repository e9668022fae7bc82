import { sourceKind } from '#core/evidence/source-kind.ts';

/** A source as an entry names it. */
export interface NamedSource {
  title: string;
  url?: string | undefined;
}

/**
 * Where the same document may stand officially: another source of the collection with the same title on a host of the
 * state, a place or a body; for what the state or a place had put out, the archive of the National Diet Library.
 * Nothing is asked of anybody; it is a proposal in words.
 */
export function officialCopy(url: string, all: readonly NamedSource[]): string | undefined {
  const titles = new Set(all.filter((one) => one.url === url).map(({ title }) => title));
  const host = hostOf(url);
  const same = all.find(
    (one) =>
      one.url !== undefined &&
      titles.has(one.title) &&
      hostOf(one.url) !== host &&
      ['public', 'body'].includes(sourceKind(one.url)),
  );
  if (same) return `同じ題名の資料が ${same.url} にあります`;
  return sourceKind(url) === 'public'
    ? '国立国会図書館の保存庫（https://warp.ndl.go.jp/）で、このアドレスを探してみてください'
    : undefined;
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');
