import { paths } from '#core/site/paths.ts';
import { dataFile, frame } from '#node/data/open-data.ts';
import { questions } from '#node/data/questions.ts';
import { absolute } from '#node/data/site.ts';

/** Open data: every 問いかけ with the page it comes from. */
export function GET() {
  const all = questions().map(({ from, key, concerns, ...question }) => {
    const page = from.kind === 'case' ? paths.case(from.slug) : paths.knowhowArticle(from.slug);
    return { ...question, from: { ...from, url: absolute(page) } };
  });
  return dataFile({ ...frame, count: all.length, questions: all });
}
