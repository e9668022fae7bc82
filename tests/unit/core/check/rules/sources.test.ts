import { describe, expect, it } from 'vitest';
import { SOURCE_HOSTS } from '#core/check/rules/source-hosts.table.ts';
import { hostKind, titleFault, UNSURE_TITLE } from '#core/check/rules/sources.ts';

describe('addresses of sources', () => {
  const { https, ...kinds } = SOURCE_HOSTS;
  it.each(Object.entries(kinds))('%s: every listed name, and what lies below it', (kind, names) => {
    for (const name of names)
      for (const address of [`https://${name}/a/1.html`, `http://www.${name}/?p=2`])
        expect([address, hostKind(address)]).toEqual([address, kind]);
  });

  it('a name that only ends alike, or stands in the path, is another place', () => {
    for (const address of [
      ...[
        'https://mynote.com/a',
        'https://example.jp/note.com',
        'https://bit.ly.example.jp/',
        'https://at.co/x',
      ],
      ...[
        'https://www.google.com/maps',
        'https://www.yahoo.co.jp/',
        'https://www.smrj.go.jp/',
        'これは住所ではない',
      ],
    ])
      expect([address, hostKind(address)]).toEqual([address, undefined]);
  });

  it('no place is listed twice', () => {
    const all = [...Object.values(kinds).flat(), ...https];
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('titles of sources', () => {
  it.each([
    ...[
      '朝日新聞の記事',
      'ツギノジダイの記事',
      '日本経済新聞の取材記事2',
      '公式サイト',
      '見本株式会社のホームページ',
    ],
    ...[
      'ウェブサイト',
      'ブログ',
      '不明',
      '無題',
      'トップページ',
      'example.org',
      'https://example.org/a',
      'www.example.co.jp/a',
    ],
    ...[
      'ツギノジダイ（同社2代目の前編記事）',
      '工場を移転・拡大（記事見出しは未確認）',
      '――',
      'とっとりの特集',
    ],
  ])('%s is none', (title) => {
    expect(titleFault(title)).toMatch(/[ぁ-ん]/);
  });

  it.each([
    ...[
      UNSURE_TITLE,
      '会社概要',
      'ご挨拶',
      '蔵の歴史',
      'Project Story',
      '記事を書く技術',
      '第三者承継支援事例 vol.1',
    ],
    ...[
      '和歌山県、5月から移住者継業支援事業をスタート（1ページ）',
      '2024年版 中小企業白書',
      'ちてはこ菓子店の紹介',
    ],
    ...[
      'ホームページで変わる小さな店',
      '〈事例2〉ストアー菊竹｜第三者承継の事例紹介',
      '資料でみる地域の産業',
    ],
  ])('%s may be one', (title) => {
    expect(titleFault(title)).toBeUndefined();
  });
});
