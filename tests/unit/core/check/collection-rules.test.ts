import { expect, it } from 'vitest';
import type { Digest } from '#core/check/rule.ts';
import { checkCollection } from '#core/check/run.ts';

const at = (line: number) => ({ line, column: 3 });

/** A published case that names nothing and has one tag. */
function entry(slug: string, changes: Partial<Digest> = {}): Digest {
  return {
    file: `cases/${slug}/index.mdx`,
    collection: 'cases',
    slug,
    publication: 'published',
    title: { text: `${slug}の題名`, ...at(2) },
    summary: { text: `${slug}の要約`, ...at(3) },
    traits: {},
    links: [],
    references: [],
    asked: [],
    tags: [{ id: 'common', field: 'tags[1]', ...at(9) }],
    ...changes,
  };
}
function shown(digests: Digest[], references: Parameters<typeof checkCollection>[0]['references'] = []) {
  return checkCollection({ digests, references, isPage: () => true }).map(
    ({ file, line, rule, severity }) => `${severity} ${file}:${line} ${rule}`,
  );
}
const crowd = (count: number) => Array.from({ length: count }, (_, number) => entry(`crowd-${number}`));
const rare = entry('lonely', { tags: [{ id: 'rare', field: 'tags[1]', ...at(12) }] });

it('tells a tag that stands once, in a collection large enough to say so', () => {
  expect(shown([...crowd(29), rare])).toEqual(['warning cases/lonely/index.mdx:12 tag/rare']);
  expect(shown([...crowd(28), rare])).toEqual([]);
  expect(
    shown([
      ...crowd(29),
      rare,
      { ...rare, slug: 'other', title: { text: '別', ...at(2) }, summary: { text: '別', ...at(3) } },
    ]),
  ).toEqual([]);
  expect(shown([...crowd(30), { ...rare, publication: 'draft' }])).toEqual([]);
});

it.each(['draft', 'upcoming', 'withdrawn'])('tells that an entry that is named is %s', (publication) => {
  const article = entry('article', { collection: 'knowhow', file: 'knowhow/article/index.mdx', publication });
  const names = { to: 'knowhow' as const, slug: 'article', field: 'knowhow[1]', ...at(20) };
  const reader = entry('reader', { references: [names] });
  expect(shown([reader, article])).toEqual(['warning cases/reader/index.mdx:20 reference/published']);
  expect(shown([{ ...reader, publication: 'draft' }, article])).toEqual([]);
  expect(shown([article], [{ file: 'taxonomy/glossary.yaml', ...names }])).toEqual([
    'warning taxonomy/glossary.yaml:20 reference/published',
  ]);
  expect(shown([reader, { ...article, publication: 'published' }])).toEqual([]);
  expect(shown([reader])).toEqual(['error cases/reader/index.mdx:20 reference/exists']);
});

it('tells a line of こんな相談のときに that another entry has too, whatever its marks and widths', () => {
  const line = (value: string, at_ = 15) => ({ asked: [{ value, field: 'asked[1]', ...at(at_) }] });
  const article = entry('article', { collection: 'knowhow', file: 'knowhow/article/index.mdx' });
  const first = entry('first', line('人が、すぐ辞める'));
  expect(shown([first, { ...article, ...line('人がすぐ辞める。', 17) }])).toEqual([
    'error knowhow/article/index.mdx:17 asked/twice',
  ]);
  expect(shown([first, { ...article, ...line('人がなかなか辞めない') }])).toEqual([]);
});
