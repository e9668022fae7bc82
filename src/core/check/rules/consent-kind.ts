import type { DocumentRule, Spot } from '../rule.ts';
import { textAt, valueAt } from '../scan.ts';

/** What was agreed on (named, anonymous) and what the case shows are the same. */
export const consentKind: DocumentRule = {
  id: 'consent/kind',
  severity: 'error',
  title: '実名か匿名かと、掲載の根拠が合っている',
  why: '名前を伏せる約束の事例に実名が出たり、その逆があったりすると、約束を破ることになります。',
  check({ collection, data, placeOf }) {
    if (collection !== 'cases') return [];
    const kind = textAt(data, 'consent', 'kind');
    const anonymous = valueAt(data, 'company', 'anonymous') === true;
    const told: string | undefined =
      kind === 'anonymous' && !anonymous
        ? '匿名で承諾をいただいた事例（anonymous）なのに、company.anonymous が true ではありません'
        : kind === 'named' && anonymous
          ? '実名で承諾をいただいた事例（named）なのに、company.anonymous が true です'
          : undefined;
    const spot = { ...placeOf(['consent', 'kind']), field: 'consent.kind' };
    return told ? [{ ...spot, message: told, remedy: 'どちらかに合わせてください' } satisfies Spot] : [];
  },
};
