import { CARD_CHUNK } from '#core/finder/finder-records.ts';
import { pagesOf } from '#core/site/paths.ts';
import { type CaseEntry, shelvedCases } from '#node/data/cases.ts';
import { phraseBreaks } from '#node/html/phrases.ts';

export function getStaticPaths() {
  return pagesOf(shelvedCases(), CARD_CHUNK).map((entries, chunk) => ({
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
