import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';

export const consentWithdrawn: DocumentRule = {
  id: 'consent/withdrawn',
  severity: 'error',
  title: '取り下げの申し出があった事例は公開しない',
  why: '掲載を取り下げてほしいという申し出には、すぐに応えます。',
  check({ data, placeOf }) {
    const withdrawn = textAt(data, 'consent', 'withdrawnAt');
    if (!withdrawn || textAt(data, 'publication') === 'draft') return [];
    return [
      {
        ...placeOf(['publication']),
        field: 'publication',
        message: `取り下げの申し出（${withdrawn}）がある事例は公開できません`,
        remedy: 'publication を draft にしてください。もう一度承諾をいただいたら withdrawnAt を消せます',
      },
    ];
  },
};
