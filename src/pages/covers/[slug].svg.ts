import { drawingOf } from '#core/drawings/drawing-of.ts';
import { type CaseEntry, shelvedCases } from '#node/data/cases.ts';
import { drawCover } from '#node/pictures/cover.ts';

export function getStaticPaths() {
  return shelvedCases().map((entry) => ({ params: { slug: entry.slug }, props: { entry } }));
}

/** The cover of a case, drawn from its own data. */
export const GET = ({ props }: { props: { entry: CaseEntry } }) =>
  new Response(drawCover(drawingOf(props.entry.data)), { headers: { 'content-type': 'image/svg+xml' } });
