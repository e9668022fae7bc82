import type { CollectionRule } from '../rule.ts';

/** Industry, city and headcount of an anonymous case do not fit just one known firm. */
export const privacyReidentify: CollectionRule = {
  id: 'privacy/reidentify',
  severity: 'error',
  title: '匿名の事例が、業種・市区町村・従業員数から一社に決まらない',
  why: '名前を伏せても、組み合わせると会社が分かってしまうことがあります。ほかの事例に同じ組み合わせの会社が実名で載っていれば、なおさらです。',
  checkAll({ digests }) {
    const named = digests.filter((one) => one.company && !one.company.anonymous);
    return digests.flatMap((one) => {
      const { industry, prefecture, city, employees } = one.traits;
      if (!one.company?.anonymous || !industry || !employees) return [];
      const match = named.find(
        ({ traits: other }) =>
          other.industry === industry &&
          other.employees === employees &&
          other.prefecture === prefecture &&
          prefecture !== undefined &&
          (city === undefined || other.city === city),
      );
      const exact = /^\d+$/.test(employees);
      const spot = { file: one.file, line: one.company.line, column: one.company.column, field: 'company' };
      if (match?.company && exact) {
        const message = `業種・地域・従業員数が、実名の事例（${match.file}）と同じです`;
        return [{ ...spot, message, remedy: '従業員数を帯（例: "6-20"）にするか、市区町村を省いてください' }];
      }
      if (one.consent !== 'public-source' && city !== undefined && exact) {
        const message = `匿名の事例に、業種・市区町村（${city}）・従業員数（${employees}）がそろっています`;
        return [{ ...spot, message, remedy: '市区町村を省くか、従業員数を帯（例: "6-20"）にしてください' }];
      }
      return [];
    });
  },
};
