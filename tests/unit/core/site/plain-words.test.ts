import { describe, expect, it } from 'vitest';
import { PLAIN_PAGES, plainWords, withReadings } from '#core/site/plain-words.ts';

describe('やさしい日本語', () => {
  it('puts a reading over the kanji right before it', () => {
    expect(withReadings('会社(かいしゃ)を 読(よ)む')).toEqual([
      ['会社', 'かいしゃ'],
      'を ',
      ['読', 'よ'],
      'む',
    ]);
  });

  it('counts what the lists of this site hold', () => {
    const said = (page: 'steps' | 'walls', counts: { steps: number; walls: number }) =>
      plainWords(page, counts)
        .flat()
        .map((part) => (typeof part === 'string' ? part : part[0]))
        .join('');
    expect(said('steps', { steps: 7, walls: 5 })).toContain('七つに 分けました');
    expect(said('steps', { steps: 4, walls: 3 })).toContain('四つに 分けました');
    expect(said('walls', { steps: 4, walls: 3 })).toContain('三つ あります');
    expect(said('walls', { steps: 4, walls: 12 })).toContain('12個 あります');
  });

  it.each(PLAIN_PAGES)('%s: every kanji has a reading, every sentence is short and ends politely', (page) => {
    const lines = plainWords(page, { steps: 10, walls: 12 });
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const part of line) if (typeof part === 'string') expect(part).not.toMatch(/\p{Script=Han}/u);
      const text = line.map((part) => (typeof part === 'string' ? part : part[0])).join('');
      for (const sentence of text.split('。').filter(Boolean)) {
        expect(sentence.length).toBeLessThanOrEqual(50);
        expect(sentence).toMatch(/(?:です|ます|ました|ません|ください)$/);
      }
    }
  });
});
