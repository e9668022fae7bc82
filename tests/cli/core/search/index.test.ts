import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchClient } from '#core/search/client.ts';
import { passagesOf } from '#core/search/passages.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import { SearchUnavailable } from '#core/search/unavailable.ts';
import { normalize } from '#core/text/normalize.ts';
import { toStream } from '#core/text/stream.ts';
import { buildSearch } from '#node/search-index/build-search.ts';
import { openFolder } from '#node/search-index/open-folder.ts';

const TEXTS = [
  '社長の気づきを促す対話を重ね、事業承継の課題を設定した。',
  '金属加工業。DXを推進し、EDXとは別の道を歩む。売上は1,000万円。',
  'JavaScriptの研修を行った。Javaではない。',
  '気付きを書き留める。サーバーの更新、サーバの保守。',
  '髙橋製作所は金沢の老舗。金澤とも書く。経営・者の声。',
  '店。',
];

const cases: SearchDocument[] = TEXTS.map((text, at) => ({
  id: `case/t${at}`,
  kind: 'case',
  url: `/cases/t${at}/`,
  title: at === 0 ? '対話から始める' : `事例その${at}`,
  tags: at === 1 ? ['生産性向上'] : [],
  sections: [{ anchor: 'lead', heading: '概要', text }],
}));
/** A page about the site, with a word of its help in the title. */
const aboutSite: SearchDocument = {
  id: 'own/site',
  kind: 'page',
  url: '/site/',
  title: '保守のしかた',
  tags: [],
  sections: [],
};
const documents = [...cases, aboutSite];

/** A case of so many words, of which some matter. */
const about = (id: string, text: string): SearchDocument => ({
  ...(cases[1] as SearchDocument),
  id,
  url: `/${id}/`,
  title: '事例',
  tags: [],
  sections: [{ anchor: null, heading: '', text }],
});

/** What a search of these cases alone finds, in its order. */
async function foundAmong(documents: SearchDocument[], query: string): Promise<[string, string][]> {
  const folder = join(await mkdtemp(join(tmpdir(), 'search-')), 'search');
  await buildSearch({ documents, outDir: folder, synonyms: { entries: [] } });
  const client = openFolder(folder);
  const { hits } = await client.search(query);
  await client.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
  return hits.map(({ id, tier }) => [id, tier]);
}

it('puts the page first that begins with what is asked about, where none holds all of it', async () => {
  const documents = [
    about('case/a', '港の町で長く続いてきた会社は、いま粕漬を売る。'),
    about('case/z', '粕漬を売る港の町の会社は、いま長く続いてきた。'),
  ];
  expect(await foundAmong(documents, 'どうして粕漬なのか')).toEqual([
    ['case/z', 'near'],
    ['case/a', 'near'],
  ]);
});

it('holds characters of a page of few words no less than those of a long page', async () => {
  const documents = [
    about('case/a', '港。魚。塩。'),
    about('case/z', '港、魚、塩。山の会社は、長く続いている。'),
    ...[...'12345678'].map((one) => about(`case/${one}`, '山の会社は、長く続いている。')),
  ];
  expect(await foundAmong(documents, '港と魚と塩')).toEqual([
    ['case/a', 'near'],
    ['case/z', 'near'],
  ]);
});

describe.each([
  ['in one part', 1500],
  ['in three parts', 2],
])('a search %s', (_parts, pagesPerPart) => {
  let folder: string;
  let client: SearchClient;

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'search-')), 'search');
    await buildSearch({ documents, outDir: folder, synonyms: { entries: [] }, pagesPerPart });
    client = openFolder(folder);
  }, 60_000);
  afterAll(async () => {
    await client.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  const found = async (query: string) => {
    const { hits } = await client.search(query);
    return hits
      .filter(({ tier }) => tier === 'exact' || tier === 'folded')
      .map(({ id }) => id)
      .sort();
  };

  describe('the index', () => {
    it('finds every stretch of Japanese exactly where it stands', async () => {
      const stretches = fc
        .tuple(fc.constantFrom(...TEXTS), fc.nat(60), fc.integer({ min: 1, max: 7 }))
        .map(([text, from, length]) => normalize(text).text.slice(from, from + length))
        .filter((query) => /^[ぁ-ゖァ-ヺー一-鿿]+$/.test(query));
      await fc.assert(
        fc.asyncProperty(stretches, async (query) => {
          const line = (text: string) => toStream(text).symbols.join('');
          const expected = documents
            .filter(({ title, sections }) =>
              [title, sections[0]?.heading ?? '', sections[0]?.text ?? ''].some((text) =>
                line(text).includes(query),
              ),
            )
            .map(({ id }) => id)
            .sort();
          expect(await found(query)).toEqual(expected);
        }),
        { numRuns: 100 },
      );
    }, 30_000);

    it.each([
      ['Java', ['case/t2']],
      ['java', ['case/t2']],
      ['JavaScript', ['case/t2']],
      ['Script', []],
      ['ＤＸ', ['case/t1']],
      ['EDX', ['case/t1']],
      ['1000万円', ['case/t1']],
      ['1,000万円', ['case/t1']],
      ['店', ['case/t5']],
      ['経営者', ['case/t4']],
      ['DX 売上', ['case/t1']],
      ['DX 対話', []],
      ['生産性', ['case/t1']],
    ])('%s → %j', async (query, expected) => {
      expect(await found(query)).toEqual(expected);
    });

    it('puts the page with the word in its title first', async () => {
      const { hits } = await client.search('対話');
      expect(hits[0]?.id).toBe('case/t0');
    });

    it('puts a page about the site behind the pages that the site is for', async () => {
      const { hits } = await client.search('保守');
      expect(hits.map(({ id }) => id)).toEqual(['case/t3', 'own/site']);
    });

    it('offers the nearest pages when none holds the query', async () => {
      const { hits } = await client.search('事業承継はどう設定するのか');
      expect(hits[0]).toMatchObject({ id: 'case/t0', tier: 'near' });
    });

    it('offers nothing for a short word that is nowhere, though pages hold its characters', async () => {
      expect((await client.search('業話')).hits).toEqual([]);
      expect((await client.search('業')).hits.length).toBeGreaterThan(0);
      expect((await client.search('話')).hits.length).toBeGreaterThan(0);
    });
  });

  describe('passages', () => {
    it('mark what was found in the section where it stands, and give the text back unchanged', async () => {
      const outcome = await client.search('気付き');
      const { passages } = await client.passages(outcome, 'case/t3');
      expect(passages[0]).toMatchObject({ anchor: 'lead', heading: '概要' });
      expect(passages[0]?.parts.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['気付き']);
      const text = passages[0]?.parts.map((part) => part.text).join('');
      expect(TEXTS[3]).toContain(text?.replaceAll('…', ''));
    });
  });

  it('shows the section whose heading alone holds the words', () => {
    const sections = [
      { anchor: 'a', heading: '背景', text: '創業の話。' },
      { anchor: 'b', heading: '五つの壁', text: '見えない、向き合わない。' },
    ];
    const document = { ...(documents[0] as SearchDocument), sections };
    const { passages } = passagesOf(document, [[...'五つの壁']], 2);
    expect(passages).toEqual([
      {
        anchor: 'b',
        heading: '五つの壁',
        headingParts: [{ text: '五つの壁', mark: true }],
        parts: [{ text: '見えない、向き合わない。', mark: false }],
      },
    ]);
  });

  it('never shows half a mark', async () => {
    const text = `${'あ'.repeat(30)}伴走支援${'い'.repeat(35)}伴走支援${'う'.repeat(78)}伴走支援の道。`;
    const document = {
      ...(documents[0] as SearchDocument),
      sections: [{ anchor: null, heading: '', text }],
    };
    for (let cut = 0; cut < 60; cut += 1) {
      const section = { anchor: null, heading: '', text: text.slice(cut) };
      const { passages } = passagesOf({ ...document, sections: [section] }, [[...'伴走支援']], 3);
      const marks = passages.flatMap(({ parts }) => parts).filter(({ mark }) => mark);
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) expect(mark.text).toBe('伴走支援');
    }
  });

  describe('hostile queries', () => {
    it.each([
      '"',
      '""',
      '「」',
      '<img src=x onerror=alert(1)>',
      '😀',
      '\ud800',
      '\udc00経営',
      '%%%',
      '\0',
      '" OR "',
      '経営"者',
      'a'.repeat(300),
      '経 '.repeat(100),
      '!@#$%^&*()',
      '.',
      '..',
      '  ',
      '\u202e経営',
      '__proto__',
    ])('%j is answered', async (query) => {
      const outcome = await client.search(query);
      expect(Array.isArray(outcome.hits)).toBe(true);
    });

    it('says when a query is too long', async () => {
      expect(await client.search('経営'.repeat(2500))).toMatchObject({
        tooLong: true,
        hits: [],
      });
    });

    it('answers anything', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
          const { hits } = await client.search(query);
          for (const hit of hits) expect(documents.some(({ id }) => id === hit.id)).toBe(true);
        }),
        { numRuns: 40 },
      );
    }, 30_000);
  });

  describe('missing and broken files', () => {
    const chunks = async () => {
      const names = await readdir(join(folder, 'pagefind'), { recursive: true });
      return names.filter((name) => name.endsWith('.pf_index')).map((name) => join(folder, 'pagefind', name));
    };
    async function withFiles(change: (whole: Buffer) => Buffer | undefined, work: () => Promise<void>) {
      const files = await Promise.all(
        (await chunks()).map(async (path) => ({
          path,
          whole: await readFile(path),
        })),
      );
      for (const { path, whole } of files) {
        const changed = change(whole);
        if (changed) await writeFile(path, changed);
        else await rm(path);
      }
      try {
        await work();
      } finally {
        for (const { path, whole } of files) await writeFile(path, whole);
      }
    }
    const flip = (whole: Buffer) => {
      const broken = Buffer.from(whole);
      broken[broken.length - 6] = (broken[broken.length - 6] as number) ^ 0xff;
      return broken;
    };

    it.each([
      ['gone', () => undefined],
      ['cut off', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
      ['changed', flip],
      ['another page', () => Buffer.from('<!doctype html>')],
    ])('%s: a typed error, and the next search works', async (_what, change) => {
      const fresh = openFolder(folder);
      await withFiles(change, async () => {
        const failed = fresh.search('対話');
        await expect(failed).rejects.toBeInstanceOf(SearchUnavailable);
        await expect(failed).rejects.toThrow('もう一度');
      });
      expect((await fresh.search('対話')).hits[0]?.id).toBe('case/t0');
      await fresh.close();
    });

    it.each([
      ['words', 'きづき'],
      ['chars', '店'],
    ])('a file of %s that is gone or no JSON: the same, and a retry works', async (part, query) => {
      const fresh = openFolder(folder);
      const names = await readdir(join(folder, part));
      const files = await Promise.all(
        names.map(
          async (name) => [join(folder, part, name), await readFile(join(folder, part, name))] as const,
        ),
      );
      for (const damage of ['gone', '<!doctype html>', 'null']) {
        for (const [path] of files) await (damage === 'gone' ? rm(path) : writeFile(path, damage));
        await expect(fresh.search(query), damage).rejects.toBeInstanceOf(SearchUnavailable);
        for (const [path, whole] of files) await writeFile(path, whole);
        expect((await fresh.search(query)).hits.length, damage).toBeGreaterThan(0);
        await fresh.close();
      }
    });

    it('says what is so: what does not come is the connection, what came broken is not', async () => {
      const whole = (await chunks()).length;
      expect(whole).toBeGreaterThan(0);
      const fresh = openFolder(folder);
      const whyOf = async (change: (whole: Buffer) => Buffer | undefined) => {
        let message = '';
        await withFiles(change, async () => {
          message = await fresh.search('対話').then(
            () => '',
            (error: Error) => error.message,
          );
        });
        return message;
      };
      expect(await whyOf(() => undefined)).toContain('通信を確かめて');
      expect(await whyOf(() => Buffer.from('<!doctype html>'))).toContain('合いません');
      await fresh.close();
    });

    it('a fault of the code is no missing file, and stays what it is', async () => {
      const fault = openFolder(folder).search(undefined as unknown as string);
      await expect(fault).rejects.toBeInstanceOf(TypeError);
    });

    it('no search at all: the same error', async () => {
      await expect(openFolder(join(folder, 'nowhere')).search('対話')).rejects.toBeInstanceOf(
        SearchUnavailable,
      );
    });
  });

  describe('buildSearch', () => {
    it('refuses ids that are used twice or cannot be file names, and leaves the old index alone', async () => {
      const first = documents[0] as SearchDocument;
      for (const id of [first.id, '../x', 'a b', '日本']) {
        const bad = [first, { ...first, id }];
        await expect(
          buildSearch({
            documents: bad,
            outDir: folder,
            synonyms: { entries: [] },
          }),
        ).rejects.toThrow(id);
      }
      expect((await client.search('対話')).hits.length).toBeGreaterThan(0);
      expect((await readdir(join(folder, '..'))).sort()).toEqual(['search']);
    });
  });
});
