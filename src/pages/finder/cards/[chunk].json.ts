import { type CaseEntry, listedCases } from '../../../data/cases.ts';
import { CARD_CHUNK } from '../../../domain/facet/records.ts';
import { pagesOf } from '../../../domain/paths.ts';

export async function getStaticPaths() {
  return pagesOf(await listedCases(), CARD_CHUNK).map((entries, chunk) => ({
    params: { chunk: String(chunk) },
    props: { entries },
  }));
}

export function GET({ props }: { props: { entries: CaseEntry[] } }) {
  return new Response(JSON.stringify(props.entries.map((entry) => entry.card)), {
    headers: { 'content-type': 'application/json' },
  });
}
