import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '#core/schema/settings.ts';

const shown = (environment: Record<string, string | undefined>) => {
  try {
    parseSettings(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('settings', () => {
  it('have defaults that work on one’s own machine, also for empty values', () => {
    const defaults = { SITE_URL: 'http://localhost:4321', BASE_PATH: '/', CONTENT_DIR: 'content' };
    expect(parseSettings({})).toEqual(defaults);
    expect(parseSettings({ SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', PATH: '/bin' })).toEqual(defaults);
  });

  it.each([
    [{ SITE_URL: 'https://example.org/' }, { SITE_URL: 'https://example.org' }],
    [{ SITE_URL: 'http://localhost:8080' }, { SITE_URL: 'http://localhost:8080' }],
    [{ BASE_PATH: '/a/b-c_d.e~f/' }, { BASE_PATH: '/a/b-c_d.e~f/' }],
  ])('accept %j', (environment, expected) => {
    expect(parseSettings(environment)).toMatchObject(expected);
  });

  it.each([
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SITE_URL', 'https://example.org/bansou'],
    ['SITE_URL', 'https://example.org/?a=1'],
    ['SITE_URL', 'https://example.org/#a'],
    ['BASE_PATH', 'bansou'],
    ['BASE_PATH', '/bansou'],
    ['BASE_PATH', '//'],
    ['BASE_PATH', '/a//b/'],
    ['BASE_PATH', '/../'],
    ['BASE_PATH', '/a/./'],
    ['BASE_PATH', '/伴走/'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '/"><script>/'],
  ])('refuse %s=%s, naming it and what is allowed', (name, value) => {
    const message = shown({ [name]: value });
    expect(message).toContain(`設定 ${name} の値「${value}」は使えません`);
    expect(message).toContain(name === 'SITE_URL' ? 'https://example.org' : '/bansou/');
  });

  it('tell every fault at once', () => {
    expect(shown({ SITE_URL: 'x', BASE_PATH: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never fail in other words', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `http:${rest}`),
    );
    fc.assert(
      fc.property(text, fc.string(), (SITE_URL, BASE_PATH) => {
        const message = shown({ SITE_URL, BASE_PATH });
        if (message) expect(message).toMatch(/^設定 (?:SITE_URL|BASE_PATH) の値「/);
      }),
      { numRuns: 300 },
    );
  });
});
