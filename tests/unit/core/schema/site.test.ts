import { describe, expect, it } from 'vitest';
import { pageSchema } from '#core/schema/page.ts';
import { siteSchema } from '#core/schema/site.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { FIXTURES } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const good = readSite(FIXTURES);

describe('site.yaml', () => {
  it.each(['name', 'tagline', 'description', 'branch', 'contact', 'licence', 'disclaimer'])(
    'without %s is refused',
    (key) => {
      expect(refused(siteSchema, { ...good, [key]: undefined })).toEqual([key]);
    },
  );
  it.each([
    ['repository', { repository: 'git@example.org:a/b' }],
    ['contact.url', { contact: 'javascript:alert(1)' }],
    ['contact', { contact: {} }],
    ['contact.mail', { contact: { mail: '受付＠example.org' } }],
    ['contact', { contact: { mail: 'a@example.org', phone: '03' } }],
    ...['//evil.example/', '/\\evil', '/../x', 'toiawase', 'mailto:a@example.org', '/a b'].map(
      (url) => ['contact.url', { contact: { url } }] as [string, object],
    ),
    ['description', { description: '短い' }],
    ['community.url', { community: { label: '広場', url: 'x' } }],
    ['licence.contentUrl', { licence: { ...good.licence, contentUrl: 'CC' } }],
    ['search.backend', { search: { backend: 'elastic' } }],
    ['search.backend', { search: {} }],
    ['', { colour: 'red' }],
  ])('with a faulty %s is refused there', (path, changes) => {
    expect(refused(siteSchema, { ...good, ...changes })).toEqual([path]);
  });
  it('says where contributors write to: a mail, a page of any host or of its own, or as before', () => {
    const contact = (given: unknown) => siteSchema.parse({ ...good, contact: given }).contact;
    for (const one of [
      { mail: 'uketsuke@example.org' },
      { url: '/toiawase/' },
      { mail: 'a@example.org', url: 'https://example.org/form?to=1' },
    ])
      expect(contact(one)).toEqual(one);
    expect(contact('https://example.org/issues')).toEqual({ url: 'https://example.org/issues' });
  });
  it('need not have a repository', () => {
    expect(refused(siteSchema, { ...good, repository: undefined })).toEqual([]);
  });
  it('may name a community', () => {
    const community = { label: '広場', url: 'https://example.org/' };
    expect(refused(siteSchema, { ...good, community })).toEqual([]);
  });
});

describe('a page', () => {
  const page = { title: '題名', description: 'このページには、こんなことが書いてあります。' };
  it('has a title and a description and nothing else', () => {
    expect(refused(pageSchema, page)).toEqual([]);
    expect(refused(pageSchema, { ...page, title: 'あ' })).toEqual(['title']);
    expect(refused(pageSchema, { title: page.title })).toEqual(['description']);
    expect(refused(pageSchema, { ...page, layout: '../x.astro' })).toEqual(['']);
  });
});
