import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '#core/site/security.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { buildHosts } from '#node/hosting/build-hosts.ts';
import { codeOwners } from '#node/hosting/code-owners.ts';
import { headersFile } from '#node/hosting/headers-file.ts';
import { isFresh, recipes, SERVERS } from '#node/hosting/recipes.ts';
import { cacheControl } from '#support/cache-control.ts';

it('the files of deploy/ are what npm run deploy:config writes', () => {
  const wanted = recipes();
  expect(readdirSync('deploy').sort()).toEqual(Object.keys(wanted).sort());
  for (const [file, text] of Object.entries(wanted))
    expect(readFileSync(join('deploy', file), 'utf8'), file).toBe(text);
});

it('what hosts that build the site read is what npm run deploy:config writes, and they run what the guide says', () => {
  for (const [file, text] of Object.entries(buildHosts()))
    expect(readFileSync(file, 'utf8'), file).toBe(text);
  const {
    'netlify.toml': netlify = '',
    'wrangler.jsonc': wrangler = '',
    'vercel.json': vercel = '',
  } = buildHosts();
  const command = /^\| ビルドの命令 \| `(.*)` \|$/m.exec(readFileSync('OPERATIONS.md', 'utf8'))?.[1] ?? '?';
  expect(netlify).toContain(`&& ${command}'''`);
  const settings = JSON.parse(vercel);
  expect(settings).toMatchObject({ outputDirectory: 'dist', framework: null, trailingSlash: true });
  expect(settings.buildCommand).toMatch(/^export SITE_URL=.* && /);
  expect(settings.buildCommand.endsWith(` && ${command}`)).toBe(true);
  // A longer one is refused there.
  expect(settings.buildCommand.length).toBeLessThan(256);
  expect(JSON.parse(wrangler.replace(/^\/\/.*$/gm, ''))).toMatchObject({ pages_build_output_dir: './dist' });
});

it('nginx, Caddy and _headers send the same headers', () => {
  const { 'nginx.conf': nginx, Caddyfile } = recipes();
  const headers = headersFile('/');
  for (const [name, value] of SECURITY_HEADERS) {
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
    expect(Caddyfile).toContain(`${name} "${value}"`);
    expect(headers).toContain(`  ${name}: ${value}\n`);
  }
});

it('the policy is strict', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; /);
  for (const loose of ['unsafe-inline', "'unsafe-eval'", 'http:', 'https:', '*'])
    expect(CONTENT_SECURITY_POLICY).not.toContain(loose);
});

it('CODEOWNERS names whom site.yaml names, and nobody without', () => {
  const owners = { maintainers: ['@shien/dev', '@hako'], editors: ['@shien/henshu'] };
  const rows = codeOwners(owners)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  expect(rows[0]).toMatch(/^\* +@shien\/dev @hako$/);
  expect(rows).toContainEqual(expect.stringMatching(/^\/content\/cases\/ +@shien\/henshu$/));
  expect(rows).toContainEqual(
    expect.stringMatching(/^\/content\/site\.yaml +@shien\/henshu @shien\/dev @hako$/),
  );
  for (const row of rows.slice(1)) expect(existsSync(`.${row.split(' ')[0]}`), row).toBe(true);
  expect(codeOwners(undefined)).not.toContain('@');
  expect(readFileSync('.github/CODEOWNERS', 'utf8')).toBe(codeOwners(readSite('content').owners));
});

it('rules of _headers are under the base path', () => {
  const places = headersFile('/bansou/')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  expect(places.length).toBeGreaterThan(2);
  for (const place of places) expect(place).toMatch(/^\/bansou\//);
});

it('_headers and vercel.json keep what the table keeps: a splat takes everything, the last value stands', () => {
  const sent = (path: string) => {
    let value = '';
    let applies = false;
    for (const line of headersFile('/').trim().split('\n')) {
      if (line.startsWith('/'))
        applies = new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
      else if (applies && line.includes('! Cache-Control')) value = '';
      else if (applies && line.includes('Cache-Control:')) value += line.split(': ')[1];
    }
    return value;
  };
  interface Rule {
    source: string;
    headers: { key: string; value: string }[];
  }
  const rules = (JSON.parse(buildHosts()['vercel.json'] ?? '') as { headers: Rule[] }).headers;
  const sentByVercel = (path: string, name: string) =>
    rules
      .filter(({ source }) => new RegExp(`^${source}$`).test(path))
      .flatMap(({ headers }) => headers.filter(({ key }) => key === name))
      .at(-1)?.value;
  for (const [name, value] of SECURITY_HEADERS) expect(sentByVercel('/cases/', name)).toBe(value);
  const kept = [
    '/_astro/Base.D1f3.css',
    '/search-index/pagefind/pagefind.qa0_6e77a5f2817.pf_meta',
    '/search-index/pagefind/index/qa0_0bec192.pf_index',
    '/search-index/pagefind/part-6/index/qa6_0bec192.pf_index',
  ];
  const asked = ['/', '/search-index/search.json', '/search-index/pagefind/pagefind.js', '/data/cases.json'];
  for (const path of kept) expect(sent(path), path).toMatch(/immutable$/);
  for (const path of asked) expect(sent(path), path).toBe('no-cache');
  for (const path of [...kept, ...asked]) {
    expect(sent(path), path).toBe(cacheControl(path));
    expect(sentByVercel(path, 'Cache-Control'), path).toBe(cacheControl(path));
  }
});

const PLACE = { root: '/srv/other', serverName: 'kaigo.example.net', base: '/bansou/' };

it('a recipe tells its age, whatever the place, the operator and certbot have made of it', () => {
  for (const write of Object.values(SERVERS)) {
    const recipe = write({ ...PLACE, tls: true, subdomains: true });
    expect(isFresh(recipe)).toBe(true);
    expect(isFresh(`${recipe}\n    listen 443 ssl; # managed by Certbot\n`)).toBe(true);
    expect(isFresh(recipe.replace(/^(# レシピの版: \S+ )\S+/m, '$1000000000000'))).toBe(false);
    expect(isFresh(recipe.replace(/^# レシピの版.*\n/m, ''))).toBeUndefined();
  }
  const { 'nginx.conf': nginx = '', Caddyfile = '' } = recipes();
  for (const text of [nginx, Caddyfile]) expect(isFresh(text.replaceAll('example.org', 'a.test'))).toBe(true);
});

it('sub-domains are not bound to HTTPS unless the operator asks for it', () => {
  for (const text of [...Object.values(recipes()), headersFile('/')])
    expect(text).not.toContain('includeSubDomains');
  for (const write of Object.values(SERVERS))
    expect(write({ ...PLACE, subdomains: true })).toContain('max-age=31536000; includeSubDomains');
});

it('with a certificate nginx speaks HTTP/2 and sends everyone to HTTPS', () => {
  const tls = SERVERS.nginx?.({ ...PLACE, tls: true });
  expect(tls).toContain('listen 443 ssl http2;');
  expect(tls).toContain('/etc/letsencrypt/live/kaigo.example.net/fullchain.pem');
  expect(tls).toContain('return 301 https://$host$request_uri;');
});
