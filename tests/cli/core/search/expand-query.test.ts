import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchClient } from '#core/search/client.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { buildSearch } from '#node/search-index/build-search.ts';
import { openFolder } from '#node/search-index/open-folder.ts';

const TEXTS: Record<string, string> = {
  kizuki: '社長の気づきを促した。',
  uchiawase: '毎週の打ち合わせで確かめた。',
  mokeru: '相談の場を設けることにした。',
  kanazawa: '金沢の老舗である。',
  server: 'サーバーを入れ替えた。',
  takahashi: '髙橋製作所の取組。',
  ichi: '売上で地域一番店になった。',
  shinkin: '信用金庫が伴走した。',
  kokei: '後継者が決まった。後継の視野に入れる。',
  vision: 'ビジョンを描いた。',
  potato: 'ジャガイモを作る。',
  onoono: '各々が役割を持つ。',
  digital: 'デジタルトランスフォーメーションを進めた。',
  shien: '商工会の支援を受けた。',
  tokyo: '東京都の会社である。',
  kyoto: '京都の会社で、東京都にも店がある。',
  yuko: '有限会社丸徳水産の取組。',
  tanaka: '田中の内発的動機づけ。',
  muscat: 'シャインマスカットとサバを売る。',
  kumiai: '組合の会合を開いた。',
  kumiawase: '商品の組み合わせを変えた。',
  ii: 'いい商品だと言い、社員が動いた。',
  workshop: 'ワークショップを開き、ネットワークを広げた。',
  dried: 'ドライフルーツと弁当のイベントを、研修センターで開いた。',
  soft: 'ソフトを入れた。',
  english: '会社の歩みをassistする。',
  moshikomi: '見学の申し込みは今まで通り。お得意様に体調を尋ね、子どもが生まれた。',
  chance: 'セーフティネットを知らないふりをし、値段を確かめられた。',
  shokei: '事業承継の相談を受けた。',
  shokei2: '親族の事業承継である。',
  shokei3: '事業承継の計画を立てた。',
};

const synonyms: Synonyms = {
  entries: [
    { direction: 'both', words: ['信用金庫', '信金'], why: '略称です' },
    { direction: 'to', from: ['跡継ぎ'], to: ['後継者'], why: '言い換えです' },
    { direction: 'both', words: ['DX', 'デジタルトランスフォーメーション'], why: '略称です' },
  ],
};

let folder: string;
let client: SearchClient;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'search-')), 'search');
  const documents = Object.entries(TEXTS).map(([id, text]) => ({
    id,
    kind: 'case' as const,
    url: `/${id}/`,
    title: id,
    tags: [],
    sections: [{ anchor: null, heading: '', text }],
  }));
  await buildSearch({ documents, outDir: folder, synonyms });
  client = openFolder(folder);
}, 60_000);
afterAll(async () => {
  await client.close();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('other spellings and words', () => {
  it.each([
    ['気付き', 'kizuki', 'synonym'],
    ['打合せ', 'uchiawase', 'synonym'],
    ['打合わせ', 'uchiawase', 'synonym'],
    ['もうける', 'mokeru', 'synonym'],
    ['かなざわ', 'kanazawa', 'synonym'],
    ['カナザワ', 'kanazawa', 'synonym'],
    ['金澤', 'kanazawa', 'folded'],
    ['サーバー', 'server', 'exact'],
    ['高橋', 'takahashi', 'folded'],
    ['1番', 'ichi', 'synonym'],
    ['１番店', 'ichi', 'synonym'],
    ['信金', 'shinkin', 'synonym'],
    ['信金 伴走', 'shinkin', 'synonym'],
    ['跡継ぎ', 'kokei', 'synonym'],
    ['ヴィジョン', 'vision', 'synonym'],
    ['じゃがいも', 'potato', 'synonym'],
    ['各各', 'onoono', 'folded'],
    ['ＤＸ', 'digital', 'synonym'],
    ['(有)丸徳水産', 'yuko', 'synonym'],
    ['内発的動機付け', 'tanaka', 'synonym'],
    ['アシスト', 'english', 'synonym'],
    ['申しこみ', 'moshikomi', 'synonym'],
    ['もうし込み', 'moshikomi', 'synonym'],
    ['今迄', 'moshikomi', 'synonym'],
    ['御得意', 'moshikomi', 'synonym'],
    ['體調', 'moshikomi', 'folded'],
    ['産まれた', 'moshikomi', 'synonym'],
    ['kanazawa', 'kanazawa', 'exact'],
    ['京都', 'kyoto', 'exact'],
    ['京都', 'tokyo', 'near'],
    ['"京都"', 'tokyo', 'exact'],
  ])('%s finds %s (%s)', async (query, id, tier) => {
    const { hits } = await client.search(query);
    expect(hits.find((hit) => hit.id === id)).toMatchObject({ id, tier });
  });

  it.each([
    ['社員', 'シャイン'],
    ['組合', '組み合わせ'],
    ['いい', '言い'],
    ['サーバー', 'サバ'],
    ['せんたく', 'センター'],
    ['べんとう', 'ベント'],
    ['ドライブ', 'ドライフ'],
    ['シフト', 'ソフト'],
    ['せいふ', 'セーフ'],
    ['ナイフ', 'ないふ'],
    ['カメラ', 'かめら'],
    ['こうけいしや', '後継 視野'],
  ])('%s is not %s: they only sound or look alike', async (query, other) => {
    const { interpretation } = await client.search(query);
    expect(interpretation.flatMap(({ to }) => to)).not.toContain(other);
  });

  it('is near pages that share three katakana of a loanword, not two', async () => {
    const found = async (query: string) => (await client.search(query)).hits.map(({ id }) => id);
    expect(await found('タクシーです')).toEqual([]);
    expect(await found('ワークショップのやり方')).toEqual(['workshop']);
  });

  it.each(['しゃかん', 'くみあわ', 'かくじん'])(
    '%s is a word of its own: none is suggested',
    async (query) => {
      expect((await client.search(query)).suggestion).toBeUndefined();
    },
  );

  it.each([
    ['こうけいしや', '後継者'],
    ['じぎょうしょけい', '事業承継'],
  ])('%s has a slip of the keys: %s', async (query, word) => {
    expect((await client.search(query)).suggestion).toBe(word);
  });

  it('means the compound of the collection by one with a wrong kanji', async () => {
    expect((await client.search('事業承係')).suggestion).toBe('事業承継');
  });

  it('tells what was done, marks it, and can be switched off', async () => {
    const outcome = await client.search('気付き');
    expect(outcome.interpretation).toContainEqual({
      from: '気付き',
      to: expect.arrayContaining(['気づき']),
      why: '表記のゆれ',
    });
    expect(client.markText(outcome, TEXTS.kizuki as string).filter(({ mark }) => mark)).toEqual([
      { text: '気づき', mark: true },
    ]);
    const { hits, interpretation } = await client.search('気付き', { expand: false });
    expect(interpretation).toEqual([]);
    expect(hits.filter(({ tier }) => tier !== 'near')).toEqual([]);
    expect((await client.search('"気付き"')).interpretation).toEqual([]);
  });

  it('gives the same marks to a page that was reached from a search', async () => {
    const { marks } = await client.search('打合せ');
    expect(await client.interpret('打合せ')).toEqual({ marks });
  });

  it('keeps the direction of a synonym', async () => {
    const { interpretation } = await client.search('後継者');
    expect(interpretation.flatMap(({ to }) => to)).not.toContain('跡継ぎ');
  });

  it('does not take 商工会 for 商工会議所', async () => {
    const { hits } = await client.search('商工会議所');
    expect(hits.filter(({ tier }) => tier !== 'near')).toEqual([]);
  });

  it('finds a loanword with a slip of the key, and suggests other words that exist', async () => {
    const slipped = await client.search('デジタルトランスフォーメイショム');
    expect(slipped.hits[0]).toMatchObject({ id: 'digital', tier: 'synonym' });
    expect((await client.search('信用金個')).suggestion).toBe('信用金庫');
    expect((await client.search('信用金庫')).suggestion).toBeUndefined();
    expect((await client.search('"信用金個"')).suggestion).toBeUndefined();
  });

  it('is a small table in small files', async () => {
    const files = await readdir(join(folder, 'words'));
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(join(folder, 'words', file))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(70 * 1024);
  });
});
