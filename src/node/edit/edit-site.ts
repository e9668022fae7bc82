import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { formatFinding } from '#core/check/source/finding.ts';
import { EDIT_PATHS, type SaidOfCase } from '#core/form/edit/local-edit.ts';
import type { Vocabulary } from '#core/form/vocabulary.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { UsageError } from '#node/command/arguments.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { entryFile } from '#node/content/entry-file.ts';
import { isImageName } from '#node/content/folder.ts';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { ChangedMeanwhile, caseFiles, saveCase } from './case-files.ts';
import { listPage, localForm } from './list-page.ts';

/** What comes with a save; pictures are shrunk by the form. */
const MOST_BYTES = 60_000_000;

/** What a request is answered with. */
interface Answer {
  status: number;
  type?: string;
  body: string;
}

const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });
const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});
const refuse = (status: number, body: string): Answer => ({ status, type: 'text/plain', body });

/**
 * The built site with its form over the working tree: the list of cases, the form's vocabulary and originals as they
 * lie on the disk, and a place to save. Only pages of this very server are answered: a name that some other host gave
 * this machine, and a page of another origin, are refused.
 */
export class EditSite {
  readonly #dist: string;
  readonly #contentDir: string;
  readonly #base: string;
  #content: Content | undefined;

  /** @param dist folder of the built site; @param base its base path */
  constructor(dist: string, contentDir: string, base: string) {
    this.#dist = dist;
    this.#contentDir = contentDir;
    this.#base = base;
  }

  /** Answers what belongs to the form; @returns false when it is a file of the site */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const answer = this.#stranger(request) ?? (await this.#answerOf(request).catch(trouble));
    if (!answer) return false;
    response.writeHead(answer.status, {
      'content-type': `${answer.type ?? 'text/plain'}; charset=utf-8`,
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    response.end(answer.body);
    return true;
  }

  #stranger({ headers, method, socket }: IncomingMessage): Answer | undefined {
    const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
    if (!hosts.includes(headers.host ?? ''))
      return refuse(403, 'この機械のアドレス（127.0.0.1）から開いてください。');
    const own = headers.origin === undefined || headers.origin === `http://${headers.host}`;
    const asked = headers['sec-fetch-site'] ?? 'none';
    const read = method === 'GET' || method === 'HEAD';
    // A link that leads here only reads; what writes must say that it comes from here.
    if (!own || (!read && (headers.origin === undefined || !['same-origin', 'none'].includes(asked))))
      return refuse(403, 'ほかのページからは、保存できません。');
    return undefined;
  }

  async #answerOf(request: IncomingMessage): Promise<Answer | undefined> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const at = (path: string) => withBase(this.#base, path);
    const cases = at(`/${EDIT_PATHS.cases}`);
    const write = request.method === 'PUT';
    if (write !== pathname.startsWith(cases) && write) return refuse(405, 'ここには保存できません。');
    if (pathname === at(`/${EDIT_PATHS.list}`))
      return html(listPage(this.#formPage(), caseFiles(this.#contentDir), this.#base));
    if (pathname === at(paths.contributeForm)) return html(localForm(this.#formPage(), this.#base));
    if (pathname === at(paths.contributeVocabulary)) return json(this.#vocabulary());
    if (pathname === at(paths.contributeCases(0))) return json(caseFiles(this.#contentDir));
    // The worker would answer with what was once built.
    if (pathname === at(paths.worker)) return refuse(404, '');
    if (!pathname.startsWith(cases)) return undefined;
    const slug = pathname.slice(cases.length);
    if (write) return this.#save(request, slug);
    return this.#slugs().includes(slug)
      ? json(await this.#said(slug))
      : refuse(404, 'その事例はありません。');
  }

  #formPage(): string {
    return readFileSync(join(this.#dist, paths.contributeForm, 'index.html'), 'utf8');
  }

  #slugs(): string[] {
    return entriesOf(this.#contentDir, 'cases').slugs;
  }

  #vocabulary(): Vocabulary {
    const taxonomies = readTaxonomies(this.#contentDir);
    return { taxonomies, taken: this.#slugs(), withdrawn: [], originals: 1 };
  }

  async #said(slug: string): Promise<SaidOfCase> {
    const before = this.#content;
    this.#content = await openContent(this.#contentDir, { base: this.#base, ...(before ? { before } : {}) });
    const folder = `cases/${slug}/`;
    const found = this.#content.findings.filter(({ file }) => file.startsWith(folder));
    const file = relative('.', join(this.#contentDir, entryFile('cases', slug)));
    return { file: file.replaceAll('\\', '/'), findings: found.map(formatFinding) };
  }

  async #save(request: IncomingMessage, slug: string): Promise<Answer> {
    const form = await formData(request);
    const [before, text] = await Promise.all([textOf(form.get('before')), textOf(form.get('text'))]);
    if (text === undefined) return refuse(400, '保存するものが届いていません。');
    if (before !== undefined && !this.#slugs().includes(slug)) throw new ChangedMeanwhile(slug);
    const pictures = new Map<string, Uint8Array>();
    for (const one of form.getAll('picture')) {
      if (typeof one === 'string' || !/^[a-z0-9-]+\.[a-z]+$/.test(one.name) || !isImageName(one.name))
        return refuse(400, '写真の名前が使えません。');
      pictures.set(one.name, new Uint8Array(await one.arrayBuffer()));
    }
    saveCase(this.#contentDir, { slug, before, text, pictures });
    return json(await this.#said(slug));
  }
}

/** Why nothing was saved, in words for the page. */
function trouble(error: unknown): Answer {
  if (error instanceof ChangedMeanwhile) return refuse(409, 'ファイルが、開いたあとに変わっています。');
  if (error instanceof UsageError) return refuse(422, error.message);
  if (error instanceof RangeError) return refuse(413, error.message);
  console.error(error);
  return refuse(500, `保存できませんでした: ${error instanceof Error ? error.message : String(error)}`);
}

async function formData(request: IncomingMessage): Promise<FormData> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MOST_BYTES) throw new RangeError(`大きすぎます（ぜんぶで ${MOST_BYTES / 1e6}MB まで）`);
    pieces.push(piece);
  }
  const type = request.headers['content-type'] ?? '';
  return new Response(Buffer.concat(pieces), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
}

/** A text of the form, letter for letter: it comes as a file, whose line ends nothing on the way changes. */
async function textOf(value: unknown): Promise<string | undefined> {
  return value instanceof Blob ? value.text() : undefined;
}

/** Whether a built site holds the form. */
export function hasForm(dist: string): boolean {
  return existsSync(join(dist, paths.contributeForm, 'index.html'));
}
