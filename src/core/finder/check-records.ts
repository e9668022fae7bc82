import type { CaseCard } from '#core/cases/card.ts';
import { listOf, recordOf } from '#core/site/shape.ts';
import type { ExportTexts } from './export-texts.ts';
import type { FacetColumn, FinderRecords } from './finder-records.ts';

const records = recordOf<FinderRecords>({
  chunk: 'number',
  slugs: 'string',
  upcoming: 'list',
  facets: listOf(
    recordOf<FacetColumn>({
      name: 'string',
      label: 'string',
      ids: 'list',
      labels: 'list',
      many: 'boolean',
      held: 'string',
    }),
  ),
  orders: 'record',
});
const cards = listOf(
  recordOf<CaseCard>({
    slug: 'string',
    title: 'string',
    drawing: 'string',
    companyName: 'string',
    place: 'string',
    business: 'string',
    walls: 'list',
    concerns: 'list',
    supporter: 'string',
    upcoming: 'boolean',
  }),
);

const texts = listOf(
  recordOf<ExportTexts>({ business: 'string', summary: 'string', points: 'list', questions: 'list' }),
);

/** The record file of the finder, checked. @throws NotReadable when a value is something else */
export function checkRecords(value: unknown): FinderRecords {
  return records(value, 'The record file of the finder');
}

/** A chunk of cards, checked. @throws NotReadable when a value is something else */
export function checkCards(value: unknown): CaseCard[] {
  return cards(value, 'A chunk of cards');
}

/** A chunk of texts for downloads, checked. @throws NotReadable when a value is something else */
export function checkTexts(value: unknown): ExportTexts[] {
  return texts(value, 'A chunk of texts');
}
