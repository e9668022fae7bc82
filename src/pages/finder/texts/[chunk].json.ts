import { exportTexts } from '#core/finder/export-texts.ts';
import { CARD_CHUNK } from '#core/finder/finder-records.ts';
import { pagesOf } from '#core/site/paths.ts';
import { type CaseEntry, shelvedCases } from '#node/data/cases.ts';

export function getStaticPaths() {
  return pagesOf(shelvedCases(), CARD_CHUNK).map((entries, chunk) => ({
    params: { chunk: String(chunk) },
    props: { entries },
  }));
}

/** What a download of a list says beside the cards; see `ExportTexts`. */
export function GET({ props }: { props: { entries: CaseEntry[] } }) {
  return new Response(JSON.stringify(props.entries.map(({ data }) => exportTexts(data))), {
    headers: { 'content-type': 'application/json' },
  });
}
