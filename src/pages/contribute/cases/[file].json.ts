import type { CaseOriginal } from '#core/form/edit/original.ts';
import { originals } from '#node/data/originals.ts';

export function getStaticPaths() {
  return originals().map((cases, file) => ({ params: { file: String(file) }, props: { cases } }));
}

/** Cases to be mended in the form; see `CaseOriginal`. */
export function GET({ props }: { props: { cases: CaseOriginal[] } }) {
  return new Response(JSON.stringify(props.cases), { headers: { 'content-type': 'application/json' } });
}
