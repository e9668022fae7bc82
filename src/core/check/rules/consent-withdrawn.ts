import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';

/** States in which nobody reads the case. */
const HIDDEN = ['draft', 'withdrawn'];

/** A case whose owner has asked for its removal is read by nobody. */
export const consentWithdrawn: DocumentRule = {
  id: 'consent/withdrawn',
  severity: 'error',
  title: '取り下げの申し出があった事例は公開しない',
  why: '掲載を取り下げてほしいという申し出には、すぐに応えます。',
  check({ data, placeOf }) {
    const withdrawn = textAt(data, 'consent', 'withdrawnAt');
    if (!withdrawn || HIDDEN.includes(textAt(data, 'publication') ?? '')) return [];
    return [
      {
        ...placeOf(['publication']),
        field: 'publication',
        message: `取り下げの申し出（${withdrawn}）がある事例は公開できません`,
        remedy:
          'publication を withdrawn（取り下げ）にしてください。もう一度承諾をいただいたら consent.withdrawnAt を消せます',
      },
    ];
  },
};
