import type { Shelf } from './open-shelves.ts';

/** So many cases that are left out are told one by one. */
const TOLD = 5;

/** What the operator is told of a shelf: how much of it is shown, and what is not, and why. */
export function shelfLines({ name, takenOn, cases, left, fault }: Shelf): string[] {
  if (fault) return [`    棚「${name}」なしでつくります（${fault}）`];
  const more = left.length - TOLD;
  return [
    `    棚「${name}」: ${takenOn}に取り込んだ${cases.length}件を載せます${left.length ? `。${left.length}件は載せません` : ''}`,
    ...left.slice(0, TOLD).map(({ slug, why }) => `      載せない事例 ${slug}: ${why}`),
    ...(more > 0 ? [`      ほか${more}件`] : []),
  ];
}
