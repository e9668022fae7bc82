import { companyKey } from '../company-key.ts';
import type { CollectionRule } from '../rule.ts';

/** One firm has one case, or cases of different periods. */
export const duplicateCompany: CollectionRule = {
  id: 'duplicate/company',
  severity: 'error',
  title: '同じ事業者の事例は、支援期間が違う',
  why: '気づかずに同じ支援を二度載せるのを防ぎます。別の時期の支援なら、期間を書けば載せられます。',
  checkAll({ digests }) {
    const first = new Map<string, { file: string; period: string }>();
    return digests.flatMap(({ file, company }) => {
      const key = company && !company.anonymous ? companyKey(company.text) : '';
      if (!company || !key) return [];
      const before = first.get(key);
      if (!before) {
        first.set(key, { file, period: company.period });
        return [];
      }
      if (before.period && company.period && before.period !== company.period) return [];
      const { line, column } = company;
      const message = `「${company.text}」の事例が ${before.file} にもあります`;
      const remedy = 'そちらに書き足すか、別の時期の支援なら、両方に支援期間 period を書いてください';
      return [{ file, line, column, field: 'company.name', message, remedy }];
    });
  },
};
