import { ENUM_LABELS } from '#core/schema/enum-labels.ts';
import { REVIEW_MONTHS } from './reviews.ts';
import { type Upkeep, WAITING_MONTHS } from './upkeep.ts';

/** A part of the report, in words. */
export interface Section {
  title: string;
  lines: string[];
  /** Somebody has to do something. */
  todo: boolean;
}

/** The upkeep of a collection, in words. */
export function upkeepSections({ reviews, consents, waiting }: Upkeep): Section[] {
  const { due, months, evenly, crowded, first } = reviews;
  const label = (kind: string) => ENUM_LABELS[kind] ?? kind;
  return [
    {
      title: `出典との照合から${REVIEW_MONTHS}か月がたった記事`,
      todo: due.length > 0,
      lines: due.map(({ since, path, title }) => `${since}  ${path}  ${title}`),
    },
    {
      title: `これから照合の時期を迎える記事（月ごとの件数。ならすと月に${evenly}件）`,
      todo: crowded,
      lines: [
        ...months.filter(({ count }) => count).map(({ month, count }) => `${month}  ${count}件`),
        ...(crowded ? ['一つの月に重なっています。次の記事から、毎月少しずつ照合するとならせます'] : []),
        ...(crowded ? first.map(({ since, path, title }) => `  ${since}  ${path}  ${title}`) : []),
      ],
    },
    {
      title: '準備中と下書き（最後に変わった日）',
      todo: waiting.some(({ old }) => old),
      lines: waiting.map(
        ({ publication, changed, comes, old, path, title }) =>
          `${changed ?? '日は不明'}  ${comes ? `${comes} に公開` : label(publication)}  ${path}  ${title}${old ? `（${WAITING_MONTHS}か月のあいだ、変わっていません）` : ''}`,
      ),
    },
    {
      title: 'ご本人の承諾にもとづく事例（確かめた日の古い順）',
      todo: false,
      lines: consents.map(
        ({ confirmedAt, kind, path, title }) => `${confirmedAt}  ${label(kind)}  ${path}  ${title}`,
      ),
    },
  ];
}

/** The same as Markdown for an issue. Titles are text: nothing in them is a link, an address of a person or code. */
export function asMarkdown(sections: readonly Section[]): string {
  const parts = sections.map(({ title, lines, todo }) => {
    const head = `### ${todo ? '🔴 ' : ''}${title}`;
    if (!lines.length) return `${head}\n\nありません`;
    const shown = lines.slice(0, MOST_LINES).map((line) => line.replaceAll(/[`~]/g, "'"));
    if (lines.length > MOST_LINES) shown.push(`ほか${lines.length - MOST_LINES}件`);
    return `${head}\n\n~~~text\n${shown.join('\n')}\n~~~`;
  });
  return parts.join('\n\n');
}

/** Longer lists are read by nobody; the command shows all. */
const MOST_LINES = 60;
