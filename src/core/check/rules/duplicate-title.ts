import type { CollectionRule } from '../rule.ts';

/** No two entries share a title. */
export const duplicateTitle: CollectionRule = {
  id: 'duplicate/title',
  severity: 'error',
  title: '同じ題名の事例・ノウハウは無い',
  why: '検索結果に同じ題名が並ぶと、どちらを開けばよいか分かりません。',
  checkAll({ digests }) {
    const first = new Map<string, string>();
    return digests.flatMap(({ file, title: { text, line, column } }) => {
      const key = text.normalize('NFKC').replace(/[\s「」『』、。]/g, '');
      if (!key) return [];
      const before = first.get(key);
      if (before === undefined) first.set(key, file);
      return before === undefined
        ? []
        : [
            {
              file,
              line,
              column,
              field: 'title',
              message: `同じ題名が ${before} にあります`,
              remedy: '何が違うかが分かる題名にしてください',
            },
          ];
    });
  },
};
