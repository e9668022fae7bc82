import type { CollectionRule } from '../rule.ts';

const STATE: Readonly<Record<string, string>> = {
  draft: '下書きです',
  upcoming: '準備中です',
  withdrawn: '取り下げられています',
};

/** What a published entry names is published too; else the page leaves it out without a word. */
export const referencePublished: CollectionRule = {
  id: 'reference/published',
  severity: 'warning',
  title: '関連する事例・ノウハウが公開されている',
  why: '公開されていない事例やノウハウは、関連の欄に出ません。気づかないうちに減っていないかを知らせます。',
  checkAll({ digests, references }) {
    const states = new Map(digests.map((one) => [`${one.collection}/${one.slug}`, one.publication]));
    const named = digests
      .filter((one) => one.publication === 'published')
      .flatMap((one) => one.references.map((reference) => ({ file: one.file, ...reference })));
    return [...named, ...references].flatMap(({ file, to, slug, field, line, column }) => {
      const told = STATE[states.get(`${to}/${slug}`) ?? ''];
      if (!told) return [];
      const message = `「${slug}」は${told}。読む人には出ません`;
      return [{ file, line, column, field, message, remedy: '公開するか、ここから取り除いてください' }];
    });
  },
};
