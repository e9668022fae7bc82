import { describe, expect, it } from 'vitest';
import { feedText, jstMidnight } from '#core/format/feed-text.ts';

describe('text of a feed', () => {
  it('says what the text says when it is read as HTML', () => {
    expect(feedText('A & B <社> "x"')).toBe('A &amp; B &lt;社&gt; "x"');
  });
  it('holds nothing that XML forbids', () => {
    expect(feedText('a\u0000b\u000Bc\uFFFEd\uD800e\nf')).toBe('abcd\uFFFDe\nf');
  });
});

describe('a day in Japan', () => {
  it('begins nine hours before it does in Greenwich', () => {
    expect(jstMidnight('2026-11-22').toISOString()).toBe('2026-11-21T15:00:00.000Z');
  });
  it('is never today when there is no date', () => {
    expect(jstMidnight(undefined).toISOString()).toBe('1969-12-31T15:00:00.000Z');
  });
});
