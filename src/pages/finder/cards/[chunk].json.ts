import { type CaseEntry, listedCases } from '../../../data/cases.ts';
import { CARD_CHUNK } from '../../../domain/facet/records.ts';
import { pagesOf } from '../../../domain/paths.ts';
import { phraseBreaks } from '../../../reading/phrases.ts';

export async function getStaticPaths() {
  return pagesOf(await listedCases(), CARD_CHUNK).map((entries, chunk) => ({
    params: { chunk: String(chunk) },
    props: { entries },
  }));
}

export function GET({ props }: { props: { entries: CaseEntry[] } }) {
  return new Response(
    JSON.stringify(props.entries.map(({ card }) => ({ ...card, breaks: phraseBreaks(card.title) }))),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
}
