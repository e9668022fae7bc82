import type { CollectionRule } from '../rule.ts';

/** A firm's name without its legal form, width and spaces: by which two names are one firm. */
function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(
      /(?:株式|有限|合同|合名|合資)会社|\([株有同名資]\)|医療法人(?:社団|財団)?|社会福祉法人|(?:一般|公益)(?:社団|財団)法人/g,
      '',
    )
    .replace(/[\s・·･.。,，、「」&＆-]/g, '')
    .toLowerCase();
}

/** One firm has one case, or cases of different periods. */
const duplicateCompany: CollectionRule = {
  id: 'duplicate/company',
  severity: 'error',
  title: '同じ事業者の事例は、支援期間（か話の範囲）が違う',
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
      const remedy =
        'そちらに書き足すか、別の時期の支援なら、両方に支援期間 supportPeriod（分からなければ話の範囲 storyPeriod）を書いてください';
      return [{ file, line, column, field: 'company.name', message, remedy }];
    });
  },
};

/** A rule by which no two entries share the words of a field. */
function duplicateWords(
  id: string,
  field: 'title' | 'summary',
  words: Pick<CollectionRule, 'title' | 'why'> & { message: string; remedy: string },
): CollectionRule {
  const { title, why, message, remedy } = words;
  return {
    id,
    severity: 'error',
    title,
    why,
    checkAll({ digests }) {
      const first = new Map<string, string>();
      return digests.flatMap(({ file, [field]: { text, line, column } }) => {
        const key = text.normalize('NFKC').replace(/[\s「」『』、。]/g, '');
        if (!key) return [];
        const before = first.get(key);
        if (before === undefined) first.set(key, file);
        return before === undefined
          ? []
          : [{ file, line, column, field, message: message.replace('$', () => before), remedy }];
      });
    },
  };
}

const duplicateTitle = duplicateWords('duplicate/title', 'title', {
  title: '同じ題名の事例・ノウハウは無い',
  why: '検索結果に同じ題名が並ぶと、どちらを開けばよいか分かりません。',
  message: '同じ題名が $ にあります',
  remedy: '何が違うかが分かる題名にしてください',
});

const duplicateSummary = duplicateWords('duplicate/summary', 'summary', {
  title: '同じ要約の事例・ノウハウは無い',
  why: '一覧と検索結果に同じ文が並ぶと、どちらを開けばよいか分かりません。',
  message: '同じ要約が $ にあります',
  remedy: 'この事例ならではのことを書いてください',
});

/** No case, no title and no summary stands twice. */
export const DUPLICATE_RULES: readonly CollectionRule[] = [
  duplicateCompany,
  duplicateSummary,
  duplicateTitle,
];
