import { takeOut } from '#node/release/take-out.ts';
import { readTree } from '#node/release/tree.ts';

/**
 * A program of its own, for the language in which a process speaks is chosen when it begins: takes an entry out of a
 * site and prints the files that change, with their new text.
 */
const [folder = '', address = ''] = process.argv.slice(2);
const files = Object.fromEntries(readTree(folder));
const manifest = {
  id: '',
  releasedAt: '',
  siteHash: '',
  commit: '',
  dirty: false,
  counts: {},
  versions: {},
  files,
};
const { changes, left } = takeOut(folder, manifest, [{ address, since: '2026-11-23', reason: 'Asked for' }]);
if (left.length) throw new Error(left.join('\n'));
console.log(JSON.stringify([...changes].map(([file, bytes]) => [file, bytes?.toString()])));
