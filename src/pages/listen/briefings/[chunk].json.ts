import type { Briefing } from '#core/listen/briefing.ts';
import { briefingFiles } from '#node/data/briefings.ts';

export function getStaticPaths() {
  return briefingFiles().map((briefings, chunk) => ({
    params: { chunk: String(chunk) },
    props: { briefings },
  }));
}

/** The briefings of some cases. */
export function GET({ props }: { props: { briefings: Briefing[] } }) {
  return new Response(JSON.stringify(props.briefings), { headers: { 'content-type': 'application/json' } });
}
