import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { type Field, fieldsOf } from '#core/schema/fields.ts';
import { knowhowSchema } from '#core/schema/knowhow.ts';
import { caseNeed, plainNeed } from '#core/schema/needed.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { template } from './template.ts';

const CASE_INTRO = `# 支援事例のひな形です。「# 項目:」の行の # を取り、「:」のあとに書いてください。書けない項目は、そのままで大丈夫です。
# 書けたら npm run check で確かめられます。下書き（publication: draft）のあいだは、題名・要約・事業者名・業種・支援者の所属だけで通ります。`;
const KNOWHOW_INTRO = `# 支援ノウハウのひな形です。「# 項目:」の行の # を取り、「:」のあとに書いてください。
# 書けたら npm run check で確かめられます。`;

/** The fields of an entry with the values of these lists. */
export function entryFields(kind: 'case' | 'knowhow', taxonomies: Taxonomies): Field[] {
  return fieldsOf(kind === 'case' ? caseFields(taxonomies) : knowhowSchema(taxonomies));
}

/** The template of an entry in which the values of these lists can be chosen. */
export function entryTemplate(kind: 'case' | 'knowhow', taxonomies: Taxonomies): string {
  const [fields, labels] = [entryFields(kind, taxonomies), labelBook(taxonomies)];
  return kind === 'case'
    ? template(CASE_INTRO, fields, labels, caseNeed, OFFERED_SECTIONS)
    : template(KNOWHOW_INTRO, fields, labels, plainNeed, []);
}
