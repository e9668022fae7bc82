import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';

/** Legal forms that only a firm of its own carries, as 会社法 and the like name them. */
const LEGAL_FORM = /(?:株式|有限|合同|合名|合資)会社|（[株有同名資]）|協同組合|医療法人|社会福祉法人/;

/** An anonymous case is called by a description, not by a firm’s name. */
export const consentName: DocumentRule = {
  id: 'consent/name',
  severity: 'error',
  title: '匿名の事例の呼び名に、会社の名前を使わない',
  why: '「株式会社」などが付くと、呼び名ではなく登記された名前だと読めます。',
  check({ data, placeOf }) {
    const name = textAt(data, 'company', 'name');
    const anonymous = (data.company as { anonymous?: unknown } | undefined)?.anonymous === true;
    const form = name?.match(LEGAL_FORM)?.[0];
    if (!anonymous || !form) return [];
    return [
      {
        ...placeOf(['company', 'name']),
        field: 'company.name',
        message: `匿名の事例なのに、呼び名に「${form}」が入っています`,
        remedy: '「新潟県の調理器具メーカー」のような呼び名にしてください',
      },
    ];
  },
};
