import type { Facts } from '#core/schema/facts.ts';

type Source = Facts['sources'][number];

/**
 * Whether two sources are of different hands: neither the same publisher nor the same place on the web. Two pages of
 * one article, or one newspaper twice, are one voice. What nothing is known of agrees with nobody.
 */
export function independent(a: Source, b: Source): boolean {
  if (a.id === b.id) return false;
  const [here, there] = [placeOf(a), placeOf(b)];
  if (here && there && (here.endsWith(`.${there}`) || there.endsWith(`.${here}`) || here === there))
    return false;
  if (a.publisher && b.publisher) return plain(a.publisher) !== plain(b.publisher);
  return Boolean(here && there);
}

/** Whether at least two of the sources with these ids are independent of each other. */
export function agree(ids: readonly string[], sources: readonly Source[]): boolean {
  const named = sources.filter(({ id }) => ids.includes(id));
  return named.some((one, at) => named.slice(at + 1).some((other) => independent(one, other)));
}

function placeOf({ url }: Source): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : undefined;
}

const plain = (name: string) => name.normalize('NFKC').replace(/[\s・（）()「」]/gu, '');
