import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactAddress, issuePage, mailAddress } from '#core/site/mail.ts';
import { quoteOf, reportLetter } from '#core/site/report.ts';

describe('a mail address', () => {
  it('carries every letter of subject and text, and nothing of it becomes a field of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
        const url = new URL(mailAddress('uketsuke@example.org', { subject, body }));
        expect(url.pathname).toBe('uketsuke@example.org');
        const fields = url.search.slice(1).split('&');
        expect(fields.length).toBe(body ? 2 : 1);
        const [given = '', text = ''] = fields.map((one) => decodeURIComponent(one.replace(/^[^=]*=/, '')));
        const lines = (one: string) => one.replace(/\r?\n/g, '\n');
        expect(lines(given)).toBe(lines(subject));
        expect(lines(text)).toBe(lines(body));
      }),
    );
  });
  it('keeps what the mail itself holds from becoming fields', () => {
    expect(mailAddress('a&cc=b@example.org', { subject: 'x' })).toBe(
      'mailto:a%26cc%3Db@example.org?subject=x',
    );
  });
});

describe('the contact of a site', () => {
  it('is its page, or a mail', () => {
    expect(contactAddress({ url: '/toiawase/', mail: 'a@example.org' })).toBe('/toiawase/');
    expect(contactAddress({ mail: 'a@example.org' })).toBe('mailto:a@example.org');
  });
  it('takes a text only where it is a list of issues', () => {
    const letter = { subject: '題', body: '一行\n二行' };
    const page = new URL(issuePage('https://example.org/a/b/issues/', letter) ?? '');
    expect(page.pathname).toBe('/a/b/issues/new');
    expect(page.searchParams.get('body')).toBe('一行\n二行');
    for (const url of [undefined, '/issues', 'https://example.org/toiawase', 'https://example.org/a/issues'])
      expect(issuePage(url, letter)).toBeUndefined();
  });
});

describe('a report', () => {
  const page = { title: '見本の事例', url: 'https://example.org/cases/mihon/' };
  it('names the page and quotes what was selected, on one line and not without end', () => {
    expect(quoteOf('  残業は\n三割  減った。 ')).toBe('残業は 三割 減った。');
    expect([...quoteOf('😀'.repeat(400))]).toHaveLength(301);
    const { subject, body } = reportLetter(page, '残業は三割減った。');
    expect(subject).toBe('誤りの連絡: 見本の事例');
    expect(body).toContain(page.url);
    expect(body).toContain('「残業は三割減った。」');
  });
  it('quotes nothing where nothing was selected', () => {
    expect(quoteOf(' \n')).toBe('');
    expect(reportLetter(page).body).not.toContain('「');
  });
});
