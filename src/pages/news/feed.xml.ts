import type { Dated } from '#core/site/news.ts';
import { type FeedForm, paths } from '#core/site/paths.ts';
import { days } from '#node/data/news.ts';
import { feed } from '#node/data/page-feeds.ts';
import { site } from '#node/data/site.ts';

type Listed = Pick<Dated, 'title' | 'changes'> & { kind: string; path: string };

/** Feed of the notices and of new and changed cases and know-how, the newest 50. */
export function inForm(form: FeedForm) {
  const entries = days().flatMap((day) =>
    [
      ...day.notices.map((one) => ({ ...one, kind: 'お知らせ', path: paths.notice(one.slug) })),
      ...day.newCases.map((one) => ({ ...one, kind: '新しい事例', path: paths.case(one.slug) })),
      ...day.changedCases.map((one) => ({ ...one, kind: '直した事例', path: paths.case(one.slug) })),
      ...day.newKnowhow.map((one) => ({
        ...one,
        kind: '新しいノウハウ',
        path: paths.knowhowArticle(one.slug),
      })),
      ...day.changedKnowhow.map((one) => ({
        ...one,
        kind: '直したノウハウ',
        path: paths.knowhowArticle(one.slug),
      })),
    ].map(({ kind, title, path, changes }: Listed) => ({
      path,
      title: `${kind}: ${title}`,
      // A changed page is a new entry, so the day belongs to the id.
      fragment: day.date,
      updatedAt: day.date,
      changes: changes?.filter(({ date }) => date === day.date),
    })),
  );
  const title = `${site.name} お知らせと更新`;
  return feed({ title, list: paths.news, self: paths.newsFeed, id: paths.news, most: 50 }, entries, form);
}

export const GET = () => inForm('xml');
