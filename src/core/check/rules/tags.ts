import type { CollectionRule } from '../rule.ts';

/** In a collection smaller than this, most tags stand once. */
const ENOUGH = 30;

/** A tag that is used once connects nothing; it is a warning, because a similar tag may be meant. */
const tagRare: CollectionRule = {
  id: 'tag/rare',
  severity: 'warning',
  title: 'タグは、二つ以上の事例・ノウハウで使う',
  why: '一つにしか付いていないタグでは、似た話を集められません。近い意味のタグがあれば、そちらにそろえます。',
  checkAll({ digests }) {
    const published = digests.filter((one) => one.publication === 'published' && one.tags.length);
    if (published.length < ENOUGH) return [];
    const uses = Map.groupBy(
      published.flatMap(({ file, tags }) => tags.map((tag) => ({ file, ...tag }))),
      ({ id }) => id,
    );
    return [...uses.values()].flatMap((all) => {
      const [only] = all;
      if (!only || all.length > 1) return [];
      const { file, id, field, line, column } = only;
      const message = `タグ「${id}」は、まだここにしか使われていません`;
      const remedy = '近い意味のタグがあればそちらに、無ければほかの事例にも付けられるか見てください';
      return [{ file, line, column, field, message, remedy }];
    });
  },
};

/** Every tag connects several entries. */
export const TAG_RULES: readonly CollectionRule[] = [tagRare];
