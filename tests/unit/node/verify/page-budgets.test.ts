import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { packedSize } from '#node/verify/built-site.ts';
import { budgets } from '#node/verify/checks/budgets.ts';
import { LARGEST_FILE } from '#node/verify/page-budgets.ts';
import type { CheckInput } from '#node/verify/site-check.ts';

it('a file that some hosts refuse is an error, but open data is reported and may go on', async () => {
  const files = new Map([
    ['data/cases.json', LARGEST_FILE + 1],
    ['covers/huge.svg', LARGEST_FILE + 1],
    ['data/cases.csv', LARGEST_FILE],
  ]);
  const shown = await budgets({ site: { pages: [], files } } as unknown as CheckInput);
  expect(shown.map(({ page, severity = 'error' }) => [page, severity])).toEqual([
    ['data/cases.json', 'warning'],
    ['covers/huge.svg', 'error'],
  ]);
  expect(shown[0]?.message).toMatch(/Cloudflare Pages .*ほかの置き場では公開できます/);
});

it.for([
  [
    'a case above what it promises',
    'cases/[slug].astro',
    20 * 1024 + 1,
    ['warning: html と css が 20.0 KB（20481 バイト）です（gzip。予算 20 KB: cases/[slug].astro）'],
  ],
  ['a case at what it promises', 'cases/[slug].astro', 20 * 1024, []],
  ['another kind, that promises nothing', '*', 20 * 1024 + 1, []],
] as const)('HTML and styles together: %s', async ([, route, bytes, wanted]) => {
  // Nothing packs digests well: 7 KB or so.
  const sheet = Array.from({ length: 100 }, (_, at) =>
    createHash('sha512').update(`${at}`).digest('base64'),
  ).join('');
  const page = {
    file: 'one/index.html',
    address: '/one/',
    route: { name: route },
    resources: [{ url: '/a.css' }],
    cards: [],
    packed: bytes - packedSize(sheet),
  };
  const site = {
    origin: 'https://a.example',
    files: new Map(),
    pages: [page],
    fileAt: () => 'a.css',
    read: () => sheet,
  };
  const shown = await budgets({ site } as unknown as CheckInput);
  expect(shown.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(wanted);
});

it.for([
  [20, 38 * 1024, []],
  [20, 38 * 1024 + 1, ['html が 38.0 KB（38913 バイト）です（gzip。予算 38 KB: cases/index.astro）']],
  [100, 70 * 1024, []],
  [100, 70 * 1024 + 1, ['html が 70.0 KB（71681 バイト）です（gzip。予算 70 KB: cases/index.astro）']],
] as const)('a list page of %i cards may weigh what these cards need', async ([count, packed, wanted]) => {
  const page = {
    file: 'cases/index.html',
    route: { name: 'cases/index.astro' },
    resources: [],
    cards: Array.from({ length: count }, String),
    packed,
  };
  const shown = await budgets({ site: { files: new Map(), pages: [page] } } as unknown as CheckInput);
  expect(shown.map(({ message }) => message)).toEqual(wanted);
});

it.for([
  ['nothing while there is room', 17_999, 1, undefined, []],
  [
    'a host soon outgrown',
    18_000,
    1,
    undefined,
    ['warning ファイルが 18000 個（上限 20000 個。cases 18000）あります。Cloudflare Pages には'],
  ],
  ['a host outgrown that builds it', 20_001, 1, '1', ['error ファイルが 20001 個']],
  ['a host outgrown by weight', 1100, 1024 * 1024, undefined, ['warning 合わせて 1100 MB（上限 1024 MB）']],
] as const)('the limits of hosts: %s', async ([, count, size, builds, wanted]) => {
  vi.stubEnv('CF_PAGES', builds);
  try {
    const files = new Map(Array.from({ length: count }, (_, at) => [`cases/${at}.svg`, size]));
    const shown = await budgets({ site: { pages: [], files } } as unknown as CheckInput);
    expect(shown).toHaveLength(wanted.length);
    for (const [at, words] of wanted.entries())
      expect(`${shown[at]?.severity} ${shown[at]?.message}`).toContain(words);
  } finally {
    vi.unstubAllEnvs();
  }
});
