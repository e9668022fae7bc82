import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { cleanText } from '#core/check/source/clean-text.ts';
import { withLineEnds } from '#node/edit/case-files.ts';
import { EditSite } from '#node/edit/edit-site.ts';
import { serveSite } from '#node/site/serve-site.ts';
import { FIXTURES, tempFolder } from '#support/content.ts';

const SLUG = 'mihon-shokuhin';
const FORM =
  '<head><title>事例を書く</title></head><main id="main"><case-form data-root="/bansou/"></case-form></main>';

/** The server over a copy of the fixture collection, and what its form does. */
async function edit() {
  const folder = tempFolder();
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  cpSync(FIXTURES, content, { recursive: true });
  mkdirSync(join(dist, 'contribute/form'), { recursive: true });
  writeFileSync(join(dist, '404.html'), '見つかりません');
  writeFileSync(join(dist, 'sw.js'), 'a worker');
  writeFileSync(join(dist, 'contribute/form/index.html'), FORM);
  const site = new EditSite(dist, content, '/bansou/');
  const first = (...[request, response]: Parameters<EditSite['answer']>) => site.answer(request, response);
  const { url, close } = await serveSite(dist, { base: '/bansou/', port: 0, first });
  onTestFinished(close);
  const { origin } = new URL(url);
  const file = (slug = SLUG) => join(content, 'cases', slug, 'index.mdx');
  const save = (
    slug: string,
    said: { before?: string; text?: string; picture?: File },
    headers: Record<string, string> = { origin },
  ) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(said))
      body.append(name, typeof value === 'string' ? new Blob([value]) : value);
    return fetch(`${url}edit/cases/${slug}`, { method: 'PUT', body, headers });
  };
  const opened = async (slug = SLUG): Promise<{ text: string; pictures: string[] }> => {
    const all = (await (await fetch(`${url}contribute/cases/0.json`)).json()) as {
      slug: string;
      text: string;
      pictures: string[];
    }[];
    return all.find((one) => one.slug === slug) ?? { text: '', pictures: [] };
  };
  return { url, origin, content, file, save, opened, get: (path: string) => fetch(url + path) };
}

test('the list names every case, drafts too, and leads to the form, which knows where it is', async () => {
  const { get, file } = await edit();
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('publication: published', 'publication: draft'));
  const list = await (await get('edit/')).text();
  expect(list).toMatch(/<h2>下書き（1）<\/h2>[\s\S]*<h2>公開（/);
  expect(list).toContain(`<a href="/bansou/contribute/form/?case=${SLUG}">`);
  expect(await (await get('contribute/form/')).text()).toContain('<case-form data-local="/bansou/edit/"');
  expect(((await (await get('contribute/vocabulary.json')).json()) as { taken: string[] }).taken).toContain(
    SLUG,
  );
  expect((await get('sw.js')).status).toBe(404);
});

test('what was changed is saved, and the check says what it finds in that file', async () => {
  const { file, save, opened, get } = await edit();
  const { text } = await opened();
  const answer = await save(SLUG, { before: text, text: text.replace(/^title: .*$/m, 'title: 短い') });
  const { findings } = (await answer.json()) as { findings: string[] };
  expect(readFileSync(file(), 'utf8')).toBe(text.replace(/^title: .*$/m, 'title: 短い'));
  expect(findings.join('\n')).toMatch(
    new RegExp(`^cases/${SLUG}/index\\.mdx:\\d+:\\d+ {2}title {2}短すぎます`, 'm'),
  );
  expect(await (await get(`edit/cases/${SLUG}`)).json()).toMatchObject({ findings });
  expect((await get('edit/cases/nai-jirei')).status).toBe(404);
});

test('a file that changed on the disk meanwhile is left as it is', async () => {
  const { file, save, opened } = await edit();
  const { text } = await opened();
  writeFileSync(file(), `${text}\nほかで書いた一行。\n`);
  expect((await save(SLUG, { before: text, text: text.replaceAll('。', '！') })).status).toBe(409);
  expect(readFileSync(file(), 'utf8')).toBe(`${text}\nほかで書いた一行。\n`);
  expect((await save('nai-jirei', { before: text, text })).status).toBe(409);
});

test('a new case gets a folder with its pictures, and never the place of another', async () => {
  const { file, save, content, opened } = await edit();
  const { text } = await opened();
  const picture = new File([new Uint8Array([1, 2, 3])], 'photo-1.jpg');
  expect((await save('atarashii', { text, picture })).status).toBe(200);
  expect(readFileSync(file('atarashii'), 'utf8')).toBe(text);
  expect([...readFileSync(join(content, 'cases/atarashii/photo-1.jpg'))]).toEqual([1, 2, 3]);
  const taken = await save(SLUG, { text: 'x' });
  expect([taken.status, await taken.text()]).toEqual([422, expect.stringContaining('もうあります')]);
  for (const slug of ['..', '../../x', 'A b', '%2e%2e%2fx', 'by', ''])
    expect((await save(slug, { text })).status, slug).not.toBe(200);
  const outside = new File(['x'], '../x.jpg');
  expect((await save('mata-atarashii', { text, picture: outside })).status).toBe(400);
  expect(existsSync(file('mata-atarashii'))).toBe(false);
});

describe('strangers', () => {
  it('may not save from another page, nor read under another name of this machine', async () => {
    const { save, opened, url, file } = await edit();
    const { text } = await opened();
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: url, 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[])
      expect((await save(SLUG, { before: text, text: 'x' }, headers)).status, JSON.stringify(headers)).toBe(
        403,
      );
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect((await fetch(`${url}edit/`, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const { port } = new URL(url);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${port}`,
    ])
      expect(await statusOf(port, host), host).toBe(403);
    expect(await statusOf(port, `localhost:${port}`)).toBe(200);
  });
});

/** The status of the list, asked for under a host's name that no browser would send. */
function statusOf(port: string, host: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/bansou/edit/', headers: { host } },
      (response) => {
        response.resume().on('end', () => done(response.statusCode));
      },
    );
    asked.on('error', fail).end();
  });
}

describe('withLineEnds', () => {
  const text = fc
    .array(fc.constantFrom('あ', 'い', '', '- う'), { maxLength: 8 })
    .map((lines) => lines.join('\n'));
  const ends = fc.infiniteStream(fc.constantFrom('\n', '\r\n'));

  it('gives the same bytes for what did not change, and never another text', () => {
    fc.assert(
      fc.property(text, text, ends, fc.boolean(), (was, now, stream, mark) => {
        const raw = (mark ? '\uFEFF' : '') + was.replace(/\n/g, () => stream.next().value);
        expect(withLineEnds(raw, was)).toBe(raw);
        expect(cleanText(withLineEnds(raw, now))).toBe(now);
      }),
    );
  });

  it('ends a new line as most lines of the file do', () => {
    expect(withLineEnds('\uFEFFa\r\nb\r\nc\n', 'a\nx\nb\nc\n')).toBe('\uFEFFa\r\nx\r\nb\r\nc\n');
    expect(withLineEnds('a\r\nb\nc\nd\n', 'a\nx\nb\nc\nd\n')).toBe('a\r\nx\nb\nc\nd\n');
  });
});
