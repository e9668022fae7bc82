import { expect, it } from 'vitest';
import { briefing, MOST_LETTERS } from '#core/listen/briefing.ts';
import { firmReadings, say } from '#core/listen/say.ts';
import { toHiragana } from '#core/text/kana-key.ts';
import { openIpadic } from '#node/search-index/ipadic.ts';
import { readLexicon } from '#node/search-index/lexicon.ts';
import { segment } from '#node/search-index/segment.ts';
import { allCases, content, isPublished, taxonomies } from '#support/library.ts';

const wall = (id: string) => taxonomies.wall.values.find((one) => one.id === id)?.label ?? id;
const glossary = content.glossary.map(({ term, kana }) => ({ written: term, kana }));
const published = allCases.filter(isPublished);
const all = published.map(({ slug, data }) => ({ data, told: briefing(slug, data, { wall }, glossary) }));
/** So many of the two hundred may wait for their reading. */
const MOST_LEFT = 6;
/** What the dictionary reads in a way that nobody says here. */
const OTHERWISE: Readonly<Record<string, string>> = {};
const HAN = /[\p{Script=Han}々]/u;

it('every firm is named by its reading, and every briefing keeps to three minutes', () => {
  expect(all.length).toBeGreaterThan(100);
  for (const { data, told } of all) {
    const { name, kana } = data.company;
    const [read] = firmReadings(name, kana);
    expect(read?.kana, name).toMatch(/^[ぁ-んー]+$/);
    const second = told.lines[1];
    expect(second?.text.startsWith(name), name).toBe(true);
    expect(second?.say?.startsWith(read?.kana ?? '?'), name).toBe(true);
    const letters = told.lines
      .map(({ text, say: said = text }) => said.replaceAll(/[\s、。「」（）]/g, ''))
      .join('');
    expect([...letters].length, told.slug).toBeLessThanOrEqual(MOST_LETTERS);
    expect(told.lines.length, told.slug).toBeGreaterThan(4);
  }
});

it('no digit is left to the voice, unless it is part of a code', () => {
  for (const { told } of all)
    for (const { text, say: said = text } of told.lines)
      expect(said.match(/(?<![A-Za-z0-9.])[0-9０-９]+(?![A-Za-z0-9.])/g), `${text}\n${said}`).toBeNull();
});

it('the commonest two hundred terms of the collection are read as the dictionary reads them', async () => {
  const text = all.flatMap(({ told }) => told.lines.map((line) => line.text)).join('\n');
  const ipadic = await openIpadic();
  const lexicon = readLexicon(ipadic, new Set(text));
  const times = new Map<string, number>();
  const readings = new Map<string, string>();
  for (const part of text.split(/[^\p{L}\p{N}ー々]+/u))
    for (const { surface, reading, features } of part ? segment(part, lexicon, ipadic) : [])
      if (features[0] === '名詞' && /^[\p{Script=Han}々]{2,}$/u.test(surface)) {
        times.set(surface, (times.get(surface) ?? 0) + 1);
        readings.set(surface, toHiragana(reading));
      }
  const commonest = [...times].sort((a, b) => b[1] - a[1]).slice(0, 200);
  expect(commonest).toHaveLength(200);
  const said = commonest.map(([term]) => ({
    term,
    said: say(term),
    right: OTHERWISE[term] ?? readings.get(term),
  }));
  expect(said.filter((one) => one.said !== one.right && one.said !== one.term)).toEqual([]);
  // A few that came with new cases may still be left to the voice, as they are written.
  const left = said.filter((one) => one.said === one.term).map(({ term }) => term);
  expect(left.length, left.join('、')).toBeLessThanOrEqual(MOST_LEFT);
});

it('tells who asked before every question, and never gives one of the editors as said', () => {
  for (const { data, told } of all)
    for (const { ask, origin } of data.questions ?? []) {
      const line = told.lines.find(({ text }) => text.endsWith(`「${ask}」`));
      if (line) expect(line.text.startsWith('編集部の作例'), ask).toBe(origin === 'editorial');
    }
});

it('what no list knows stays as it is written', () => {
  const kanji = all.flatMap(({ told }) => told.lines).filter(({ say: said, text }) => HAN.test(said ?? text));
  expect(kanji.length).toBeGreaterThan(0);
});
