import { deflateRawSync, gzipSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';
import { packTar } from 'modern-tar';
import { ASSISTANT } from '#core/assistant/names.ts';

/** Files by their path in a package. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a package says of itself. */
export interface About {
  /** Of the release, as semantic versions are written. */
  version: string;
  siteName: string;
  /** Absolute address of the home page. */
  url: string;
  description: string;
}

/** Zip files know no time before 1980; a time zone has no say in it, for it is read by the same clock. */
const EPOCH = new Date(1980, 0, 1);
/** Packed already: trying again gains nothing, so these are put in as they are. */
const PACKED = /\.(?:pf_[a-z]+|wasm|pagefind)$/;

const tools = [
  { name: 'search_cases', description: '事例とノウハウを言葉でさがす' },
  { name: 'match_firm', description: '似た企業の事例を三件' },
  { name: 'get_case', description: '事例か記事の全文' },
  { name: 'questions_for', description: '面談で使える問いかけ' },
];

/** The bundle that desktop assistants take with one press (MCPB, manifest 0.3): the same files give the same bytes. */
export function mcpb(files: Files, about: About): Uint8Array {
  const manifest = {
    manifest_version: '0.3',
    name: ASSISTANT.name,
    display_name: about.siteName,
    version: about.version,
    description: about.description,
    author: { name: about.siteName, url: about.url },
    homepage: about.url,
    server: {
      type: 'node',
      entry_point: 'server.mjs',
      mcp_config: { command: 'node', args: [`\${__dirname}/server.mjs`] },
    },
    tools,
    compatibility: { platforms: ['darwin', 'win32', 'linux'], runtimes: { node: '>=20' } },
  };
  const all = new Map([['manifest.json', json(manifest)], ...files]);
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [path, bytes] of inOrder(all)) {
    const file = new Deflated(path);
    zip.add(file);
    file.push(new Uint8Array(bytes), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

/** A file of a zip, packed by the engine's own zlib: the library's takes four times as long for a large collection. */
class Deflated extends ZipPassThrough {
  override compression = 8;
  override mtime = EPOCH;

  protected override process(bytes: Uint8Array, final: boolean) {
    this.ondata(null, deflateRawSync(bytes, { level: PACKED.test(this.filename) ? 0 : 6 }), final);
  }
}

/** The package for `npx`: dependencies inside, so that nothing else is fetched. */
export async function npmPackage(files: Files, about: About): Promise<Uint8Array> {
  const manifest = {
    name: ASSISTANT.name,
    version: about.version,
    description: about.description,
    type: 'module',
    bin: { [ASSISTANT.name]: 'server.mjs' },
    engines: { node: '>=20' },
    homepage: about.url,
  };
  const all = new Map([['package.json', json(manifest)], ...files]);
  const tar = await packTar(
    inOrder(all).map(([path, bytes]) => ({
      header: {
        name: `package/${path}`,
        size: bytes.length,
        type: 'file',
        mode: path === 'server.mjs' ? 0o755 : 0o644,
        mtime: new Date(0),
      },
      body: bytes,
    })),
  );
  return gzipSync(tar, { level: 6 });
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const inOrder = (files: Files) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
