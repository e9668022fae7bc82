import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personNames } from '#core/check/people-in-text.ts';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';

const lines = (name: string) =>
  readFileSync(`tests/fixtures/person/${name}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const asText = (line: string) => `そのころ、${line}、という。`;

test('everyday words with さん, 様, 氏 or a role are no names: at least 98 of a hundred pass', () => {
  const all = lines('everyday');
  const refused = all.filter((line) => personNames(asText(line)).length);
  expect(all.length).toBeGreaterThan(500);
  expect(refused.length / all.length, refused.join(' ')).toBeLessThanOrEqual(0.02);
});

test('names are found: at least 95 of a hundred', () => {
  const all = lines('names');
  const missed = all.filter((line) => !personNames(asText(line)).length);
  expect(all.length).toBeGreaterThan(300);
  expect(missed.length / all.length, missed.join(' ')).toBeLessThanOrEqual(0.05);
});

test.each([
  ['昨日、代表取締役社長の佐藤健一が話した', '佐藤健一'],
  ['鈴木 一郎さんに聞く', '鈴木 一郎'],
  ['長野県山田様', '山田'],
  ['山田製作所社長', undefined],
  ['佐藤商店さんと鈴木酒造さん', undefined],
  ['社長の千葉は言う', '千葉'],
  ['社長の千葉での話', undefined],
  ['金沢支店長', undefined],
  ['高橋健太郎が始めた', '高橋健太郎'],
  ['山口電子が始めた', undefined],
  ['（文・高橋健一）', '高橋健一'],
  ['写真／井上拓也', '井上拓也'],
  ['高橋健一へ渡した', '高橋健一'],
  ['担当した村上恵子指導員は話す', '村上恵子'],
  ['経営支援課　野田 真由美', '野田 真由美'],
  ['川端：写真を撮ってほしい。', '川端'],
  ['千葉：12名', undefined],
  ['課題：値段の表', undefined],
  ['取材・岡田（本誌編集部）', '岡田'],
  ['（聞き手・原田　構成・宮本由紀）', '原田'],
  ['延岡商工会議所　黒木　美穂', '黒木　美穂'],
  ['よろず支援拠点　荒木', '荒木'],
  ['商工会　経営　支援', undefined],
  ['見本商工会議所 広報係 熊谷', '熊谷'],
  ['見本商工会議所の阿部です。', '阿部'],
  ['浦田 和也', '浦田 和也'],
  ['平田 実', '平田 実'],
  ['石川 進の', undefined],
  ['石川 富山の両県', undefined],
  ['福島直売で、長野大会へ', undefined],
  ['学習支援員と生活指導員', undefined],
])('%s', (text, name) => {
  expect(personNames(text)[0]?.name).toBe(name);
});

test('an editor lets a word pass, with a reason', () => {
  const found = (settings: string) => {
    const text = `---\ntitle: 見本\n${settings}---\n\n高橋さんという名の菓子を売る。\n`;
    const around = { collection: 'knowhow', slug: 'x', folder: [], today: '2026-11-22' } as const;
    const { findings } = checkSubject(subjectOf('x', readDocument('x', text), around));
    return findings
      .filter(({ rule }) => rule === 'privacy/person')
      .map(({ line, column }) => `${line}:${column}`);
  };
  expect(found('')).toEqual(['5:1']);
  expect(found('sensitiveWords:\n  - word: 高橋さん\n    reason: 菓子の名前\n')).toEqual([]);
});
