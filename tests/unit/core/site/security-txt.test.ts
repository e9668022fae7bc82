import { expect, test } from 'vitest';
import { securityTxt } from '#core/site/security-txt.ts';

const at = 'https://example.org/.well-known/security.txt';

test('security.txt names those who are to be told, and ends within a year', () => {
  expect(securityTxt({ mail: 'a@example.org', url: '/toiawase/' }, '2027-03-01', at)).toBe(
    [
      'Contact: mailto:a@example.org',
      'Contact: https://example.org/toiawase/',
      'Expires: 2028-02-24T00:00:00Z',
      'Preferred-Languages: ja, en',
      `Canonical: ${at}`,
      '',
    ].join('\n'),
  );
});
