import { describe, expect, it } from 'vitest';
import { type KeyPress, nextInList, shortcutOf } from '#core/site/shortcuts.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  ...more,
});

describe('shortcuts', () => {
  it.each([
    ['/', 'search'],
    ['?', 'help'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['a', undefined],
  ])('%s asks for %s', (key, shortcut) => {
    expect(shortcutOf(press(key), false)).toBe(shortcut);
  });

  it('never act while an input method composes, with other keys held, or where text goes', () => {
    for (const key of ['/', '?', 'ArrowDown', 'ArrowUp']) {
      for (const more of [
        { isComposing: true },
        { keyCode: 229 },
        { ctrlKey: true },
        { metaKey: true },
        { altKey: true },
        { defaultPrevented: true },
      ])
        expect(shortcutOf(press(key, more), false), `${key} ${JSON.stringify(more)}`).toBeUndefined();
      expect(shortcutOf(press(key), true)).toBeUndefined();
    }
  });

  it('stop at both ends of a list', () => {
    expect([nextInList(0, -1, 3), nextInList(0, 1, 3), nextInList(2, 1, 3)]).toEqual([0, 1, 2]);
  });
});
