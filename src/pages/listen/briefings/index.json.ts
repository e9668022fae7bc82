import { briefingFiles } from '#node/data/briefings.ts';

/** The first slug of every file of briefings: by their order a reader finds the file of a case. */
export function GET() {
  const firsts = briefingFiles().map(([first]) => first?.slug ?? '');
  return new Response(JSON.stringify(firsts), { headers: { 'content-type': 'application/json' } });
}
