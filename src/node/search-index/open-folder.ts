import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { bufferedResponse } from '#core/search/buffered-response.ts';
import { type ClientOptions, createSearch, type SearchClient } from '#core/search/client.ts';

/** An address that stands for a folder; nothing is ever asked of a network. */
function folderAddress(folder: string): string {
  return `http://folder.invalid/${createHash('sha1').update(folder).digest('hex')}/`;
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A fetch that reads the files below a folder instead of those below its address. */
function folderFetch(folder: string): typeof globalThis.fetch {
  const address = folderAddress(folder);
  return async (input) => {
    const path = String(input).slice(address.length).replace(/\?.*$/, '');
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await readFile(join(folder, decodeURIComponent(path)));
    } catch {
      return new Response(null, { status: 404 });
    }
    // A broken file throws here, as it does where a browser unpacks it.
    return bufferedResponse(isPacked(bytes) ? gunzipSync(bytes) : bytes);
  };
}

/** What a search needs to read a folder that `buildSearch` wrote. */
export function folderOptions(folder: string): Required<Omit<ClientOptions, 'open' | 'inPieces'>> {
  return {
    base: folderAddress(folder),
    fetch: folderFetch(folder),
    loadPagefind: () => import(pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href),
  };
}

/** The very search of the browser, over a folder that `buildSearch` wrote. */
export function openFolder(folder: string): SearchClient {
  return createSearch(folderOptions(folder));
}
