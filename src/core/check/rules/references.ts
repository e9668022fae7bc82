import { SLUG } from '#core/schema/primitives.ts';
import type { CollectionRule } from '../rule.ts';
import { nearest } from '../source/nearest-spelling.ts';

const LABEL = { cases: '事例', knowhow: '支援ノウハウ', news: 'お知らせ', pages: 'ページ' };

/** Entries name each other by folders that are there. */
const referenceExists: CollectionRule = {
  id: 'reference/exists',
  severity: 'error',
  title: '関連する事例・ノウハウのフォルダーがある',
  why: '事例とノウハウは両側から行き来できます。片方が無いと道が切れます。',
  checkAll({ digests, references }) {
    const slugs = new Map<string, string[]>();
    for (const one of digests) slugs.set(one.collection, [...(slugs.get(one.collection) ?? []), one.slug]);
    const known = new Map([...slugs].map(([name, list]) => [name, new Set(list)]));
    const named = digests.flatMap((one) =>
      one.references.map((reference) => ({ file: one.file, ...reference })),
    );
    return (
      [...named, ...references]
        // What is no folder name at all is found by the schema.
        .filter(({ to, slug }) => SLUG.test(slug) && !known.get(to)?.has(slug))
        .map(({ file, to, slug, field, line, column }) => {
          const near = nearest(slug, slugs.get(to) ?? []);
          const message = `「${slug}」という${LABEL[to]}はありません`;
          const remedy = near ? `もしかして「${near}」` : 'フォルダー名を確かめてください';
          return { file, line, column, field, message, remedy };
        })
    );
  },
};

const STATE: Readonly<Record<string, string>> = {
  draft: '下書きです',
  upcoming: '準備中です',
  withdrawn: '取り下げられています',
};

/** What a published entry names is published too; else the page leaves it out without a word. */
const referencePublished: CollectionRule = {
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
      const state = STATE[states.get(`${to}/${slug}`) ?? ''];
      if (!state) return [];
      const message = `「${slug}」は${state}。読む人には出ません`;
      return [{ file, line, column, field, message, remedy: '公開するか、ここから取り除いてください' }];
    });
  },
};

/** Entries name entries that are there. */
export const REFERENCE_RULES: readonly CollectionRule[] = [referenceExists, referencePublished];
