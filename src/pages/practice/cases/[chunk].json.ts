import { PRACTICE_CHUNK, type PracticeCase } from '#core/practice/practice-case.ts';
import { pagesOf } from '#core/site/paths.ts';
import { practiceCases } from '#node/data/practice.ts';

export function getStaticPaths() {
  return pagesOf(practiceCases(), PRACTICE_CHUNK).map((cases, chunk) => ({
    params: { chunk: String(chunk) },
    props: { cases },
  }));
}

/** Some cases, cut for practice. */
export function GET({ props }: { props: { cases: PracticeCase[] } }) {
  return new Response(JSON.stringify(props.cases), { headers: { 'content-type': 'application/json' } });
}
