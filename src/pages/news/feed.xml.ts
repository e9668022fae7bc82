import { Feed } from 'feed';
import { paths } from '#core/site/paths.ts';
import { days } from '#node/data/news.ts';
import { absolute, site } from '#node/data/site.ts';

/** Atom feed of the notices and of new and changed cases and know-how, the newest 50. */
export async function GET() {
  const entries = (await days()).flatMap((day) =>
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
    ].map((one) => ({ ...one, day: day.date })),
  );
  const newest = entries[0]?.day ?? '1970-01-01';
  const feed = new Feed({
    id: absolute(paths.news),
    title: `${site.name} お知らせと更新`,
    link: absolute(paths.news),
    language: 'ja',
    copyright: site.licence.content,
    // The day of the newest entry, not of the build: the same content gives the same file.
    updated: new Date(`${newest}T00:00:00Z`),
    feedLinks: { atom: absolute(paths.newsFeed) },
  });
  for (const { kind, title, path, day } of entries.slice(0, 50)) {
    feed.addItem({
      // A changed page is a new entry, so the day belongs to the id.
      id: `${absolute(path)}#${day}`,
      title: `${kind}: ${title}`,
      link: absolute(path),
      date: new Date(`${day}T00:00:00Z`),
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml' } });
}
