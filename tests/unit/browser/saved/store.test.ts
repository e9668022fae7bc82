import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SavedCases } from '#browser/saved/store.ts';
import { casesOf, save } from '#core/saved/list.ts';
import { parseSaved } from '#core/saved/parse-saved.ts';

const KEY = 'saved-cases:/';
const DAMAGED = '{"version":1,"cases":[{"slug":"a';
const add = (slug: string) => (list: Parameters<typeof save>[0]) =>
  save(list, { kind: 'case', slug, title: slug, company: '', savedAt: '2026-01-01' });

/** A storage as browsers have it: what is stored are its own keys. */
function storage() {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a list that was damaged once', () => {
  it('is said by the change that puts it aside, and by none after it, in this page or another', () => {
    localStorage.setItem(KEY, DAMAGED);
    const page = new SavedCases('/');
    expect(page.read().trouble).toBe('broken');
    expect(page.update(add('one')).trouble).toBe('broken');
    for (const slug of ['two', 'three', 'four']) expect(page.update(add(slug)).trouble).toBeUndefined();
    const next = new SavedCases('/');
    expect(next.read().trouble).toBeUndefined();
    expect(next.update(add('five')).trouble).toBeUndefined();
    expect(next.read().list.items).toHaveLength(5);
    expect(next.unreadTexts()).toEqual([DAMAGED]);
  });

  it('is kept until it was taken out, then forgotten', () => {
    localStorage.setItem(KEY, DAMAGED);
    const page = new SavedCases('/');
    page.update(add('one'));
    page.forgetUnread();
    expect(page.unreadTexts()).toEqual([]);
    expect(page.read()).toMatchObject({ trouble: undefined, list: { items: [{ slug: 'one' }] } });
    expect(Object.keys(localStorage)).toEqual([KEY]);
  });

  it('is forgotten also before anything was saved over it', () => {
    localStorage.setItem(KEY, DAMAGED);
    const page = new SavedCases('/');
    expect(page.unreadTexts()).toEqual([DAMAGED]);
    page.forgetUnread();
    expect(page.read().trouble).toBeUndefined();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('keeps what of it can be read', () => {
    const partly = `{"version":1,"folders":[],"cases":[{"slug":"good"},{"slug":"Not A Slug"}]}`;
    localStorage.setItem(KEY, partly);
    const page = new SavedCases('/');
    expect(page.read().trouble).toBe('partly');
    expect(page.update(add('more')).trouble).toBe('partly');
    expect(page.update(add('again')).trouble).toBeUndefined();
    expect(
      casesOf(page.read().list)
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['again', 'good', 'more']);
    expect(page.unreadTexts()).toEqual([partly]);
    page.forgetUnread();
    expect(page.read().list.items).toHaveLength(3);
  });

  it('damaged twice, both are kept', () => {
    vi.useFakeTimers();
    localStorage.setItem(KEY, DAMAGED);
    const page = new SavedCases('/');
    page.update(add('one'));
    vi.advanceTimersByTime(5);
    localStorage.setItem(KEY, '[]');
    page.update(add('two'));
    expect(page.unreadTexts().sort()).toEqual(['[]', DAMAGED].sort());
    vi.useRealTimers();
  });
});

it('a list of a newer version is neither written over nor forgotten', () => {
  const newer = '{"version":3,"cases":[]}';
  localStorage.setItem(KEY, newer);
  const page = new SavedCases('/');
  expect(page.update(add('one')).trouble).toBe('newer');
  expect(page.update(add('two')).trouble).toBe('newer');
  page.forgetUnread();
  expect(localStorage.getItem(KEY)).toBe(newer);
  expect(page.read().list.items).toHaveLength(2);
});

it('storage that fills up keeps the old list, and the new one in the page until there is room', () => {
  const page = new SavedCases('/');
  page.update(add('one'));
  const before = localStorage.getItem(KEY);
  const spy = vi.spyOn(Object.getPrototypeOf(localStorage), 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(page.update(add('two')).trouble).toBe('full');
  expect(localStorage.getItem(KEY)).toBe(before);
  expect(page.read()).toMatchObject({ trouble: 'full', list: { items: [{ slug: 'two' }, { slug: 'one' }] } });
  spy.mockRestore();
  expect(page.update(add('three')).trouble).toBeUndefined();
  expect(parseSaved(localStorage.getItem(KEY) ?? '')).toMatchObject({ list: page.read().list });
});
