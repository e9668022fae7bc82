import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

/** Counted anew from the open data, with nothing of the program. */
interface Open {
  slug: string;
  url?: string;
  walls: string[];
  tags: string[];
  knowhow?: string[];
  supporter: { type: string };
  supporterActs?: { text: string }[];
  results?: { before?: unknown; after?: unknown; note?: string }[];
  facets: Record<string, string[]>;
}
const open = JSON.parse(readFileSync('dist/data/cases.json', 'utf8')).cases as Open[];
const cases = open.filter(({ url }) => url);
const words = new Map<string, string[]>(
  parse(readFileSync('content/taxonomy/act.yaml', 'utf8')).values.map(
    (one: { id: string; words: string[] }) => [one.id, one.words],
  ),
);
const did = (one: Open, kind: string, id: string): boolean => {
  if (kind === 'tag') return one.tags.includes(id);
  if (kind === 'article') return (one.knowhow ?? []).includes(id);
  const said = one.supporter.type === 'self' ? [] : (one.supporterActs ?? []).map(({ text }) => text);
  return (words.get(id) ?? []).some((word) => said.join('\n').includes(word));
};
const inFigures = (one: Open) =>
  (one.results ?? []).some(({ before, after, note }) =>
    [before, after, note]
      .map((said) => String(said ?? ''))
      .some((said) => /\p{N}/u.test(said.replace(/[0-9０-９]+(?:年度?|月期?|日)/gu, ''))),
  );

const overview = load(readFileSync('dist/evidence/index.html', 'utf8'));
const WALLS = overview('main [data-wall]')
  .toArray()
  .map((one) => overview(one).attr('data-wall') ?? '');
const ofWall = (id: string) => load(readFileSync(`dist/evidence/${id}/index.html`, 'utf8'));
const number = (text: string) => Number(/^(\d+)件$/.exec(text.trim())?.[1]);
/** The cases that the finder shows at an address, by the facets of the open data. */
const behind = (address: string) => {
  const chosen = [...new URL(address, 'https://example.org').searchParams];
  return cases.filter(({ facets }) => chosen.every(([facet, id]) => facets[facet]?.includes(id)));
};

it('every number is what the open data give, and opens exactly its cases', () => {
  expect(WALLS.length).toBe(5);
  let numbers = 0;
  for (const id of WALLS) {
    const page = ofWall(id);
    const wall = page('main');
    const here = cases.filter((one) => one.walls.includes(id));
    for (const said of [wall, overview(`[data-wall="${id}"]`)])
      expect(number(said.find('[data-count="wall"]').text()), id).toBe(here.length);
    for (const row of wall.find('[data-done]').toArray()) {
      const [kind = '', of = ''] = (page(row).attr('data-done') ?? '').split(' ');
      const held = here.filter((one) => did(one, kind, of));
      const said = (what: string) => number(page(row).find(`[data-count="${what}"]`).first().text());
      expect([said('cases'), said('figures')], `${id} ${kind} ${of}`).toEqual([
        held.length,
        held.filter(inFigures).length,
      ]);
      expect(held.length).toBeGreaterThanOrEqual(3);
      numbers += 2;
      for (const link of page(row).find('a[data-count]').toArray())
        expect(behind(page(link).attr('href') ?? '').length, page(link).attr('href')).toBe(
          number(page(link).text()),
        );
      if (kind === 'article')
        expect(
          page(row)
            .find('li > a')
            .toArray()
            .map((link) => page(link).attr('href')?.split('/').at(-2))
            .sort(),
        ).toEqual(held.map(({ slug }) => slug).sort());
    }
    const few = wall
      .find('[data-few]')
      .toArray()
      .flatMap((one) => (page(one).attr('data-few') ?? '').split(' '));
    const rows = wall.find('[data-done^="tag "]').length;
    const tags = new Set(here.flatMap(({ tags }) => tags));
    expect(rows + few.filter((one) => tags.has(one)).length, id).toBe(tags.size);
  }
  expect(numbers).toBeGreaterThan(100);
});

it('no word of cause or merit stands on the pages, nor in the lists they count by', () => {
  const said = [overview, ...WALLS.map(ofWall)].map((page) => {
    const own = page('main').clone();
    // Titles of cases and articles are the words of others.
    own.find('[data-done^="article"], .card').remove();
    return own.text();
  });
  const text = `${said.join('\n')}\n${readFileSync('content/taxonomy/act.yaml', 'utf8')}`;
  const found = text.match(
    /効果|効い|効く|おかげ|によって|により|ために|もたらし|導い|つながっ|生ん|結果として|決め手|要因|原因|成功|役立っ|改善し(?:た|まし)|伸ばし|増やし|影響/g,
  );
  expect(found).toBeNull();
  expect(text).toContain('3件未満: 言えません');
});

it('what stopped is asked for while it is not there', () => {
  const themes = load(readFileSync('dist/coverage/index.html', 'utf8'))('[data-theme="stopped"]');
  const held = cases.filter((one) => 'outcome' in one);
  expect(themes.length).toBe(held.length < 3 ? 1 : 0);
});
