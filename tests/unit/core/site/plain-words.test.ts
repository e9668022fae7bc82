import { describe, expect, it } from 'vitest';
import { PLAIN_WORDS, withReadings } from '#core/site/plain-words.ts';

describe('やさしい日本語', () => {
  it('puts a reading over the kanji right before it', () => {
    expect(withReadings('会社(かいしゃ)を 読(よ)む')).toEqual([
      ['会社', 'かいしゃ'],
      'を ',
      ['読', 'よ'],
      'む',
    ]);
  });

  it.each(Object.entries(PLAIN_WORDS))(
    '%s: every kanji has a reading, every sentence is short and ends politely',
    (_, lines) => {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        for (const part of line) if (typeof part === 'string') expect(part).not.toMatch(/\p{Script=Han}/u);
        const text = line.map((part) => (typeof part === 'string' ? part : part[0])).join('');
        for (const sentence of text.split('。').filter(Boolean)) {
          expect(sentence.length).toBeLessThanOrEqual(50);
          expect(sentence).toMatch(/(?:です|ます|ました|ません|ください)$/);
        }
      }
    },
  );
});
