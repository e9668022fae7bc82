import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIXTURES } from '#support/content.ts';

/** What the tests of moved and withdrawn pages look for. */
export const FORMER = {
  withdrawn: 'mihon-chorikigu',
  reason: '掲載の根拠を確かめ直すため',
  from: '/cases/old-name/',
  to: '/cases/mihon-machiya/',
} as const;

/** Changes a file of the copy. @throws Error when nothing changed: the collection is no longer what this stands on */
function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const text = change(before);
  if (text === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(file, text);
}

/**
 * The fixture collection on another day and of another organisation: one case is withdrawn, one address has moved; the
 * lists, facets and settings are its own, a search server among them.
 * @returns its folder
 */
export function formerContent(): string {
  const folder = resolve('.cache/former-content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(FIXTURES, folder, { recursive: true });
  rewrite(join(folder, 'cases', FORMER.withdrawn, 'index.mdx'), (text) =>
    text.replace(
      /^publication: published$/m,
      `publication: withdrawn\nwithdrawnAt: "2026-11-23"\nwithdrawnReason: ${FORMER.reason}`,
    ),
  );
  // What named it names another one now, as the check asks of editors.
  for (const file of ['knowhow/mihon-kizuki/index.mdx', 'cases/mihon-unyu/index.mdx'])
    rewrite(join(folder, file), (text) => text.replaceAll(FORMER.withdrawn, 'mihon-machiya'));
  rewrite(join(folder, 'redirects.yaml'), (text) =>
    text.replace(
      'redirects: []',
      `redirects:\n  - from: ${FORMER.from}\n    to: ${FORMER.to}\n    since: "2026-11-22"`,
    ),
  );
  ownLists(folder);
  return folder;
}

const STEPS = { understanding: '聞き取る', awareness: '見立てる', solving: '試す', 'follow-up': '見守る' };
const WALLS = { unseen: '知らない', unfaced: '話せない', undone: '続かない' };
const REGIONS = { north: '北の区', middle: '中の区', south: '南の区' };
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="#8a1f4b"/><circle cx="12" cy="12" r="6" fill="#fff"/></svg>';
/** Four facets, one of them a field of its own, in words of its own; no industry, no prefecture. */
const FACETS = `label: 見本の絞り込み
source: 見本
values:
  - {id: wall, label: こまりごと, open: true}
  - id: branch
    label: 支店
    open: true
    phrase: "{}支店"
    choices:
      - {id: kita, label: 北}
      - {id: minami, label: 南}
  - {id: region, label: 区}
  - {id: step}
`;
/** Ids that these lists no longer hold, and what stands for them in the entries. */
const INSTEAD: Record<string, string> = {
  target: 'understanding',
  trust: 'understanding',
  motivation: 'solving',
  unfollowed: 'undone',
  lacking: 'undone',
};

/** Three walls, four steps and three regions under names of its own; no programme, no guideline, other words. */
function ownLists(folder: string): void {
  rmSync(join(folder, 'programme'), { recursive: true });
  const list = (name: string, text: string) => writeFileSync(join(folder, 'taxonomy', `${name}.yaml`), text);
  const lead = (label: string) => `「${label}」の見本の導入文です。`;
  list(
    'step',
    `label: 見本の四段\nsource: 見本の手引き\nvalues:\n${Object.entries(STEPS)
      .map(
        ([id, label], at) =>
          `  - {id: ${id}, number: ${at + 1}, label: ${label}, short: ${label}, lead: ${lead(label)}}`,
      )
      .join('\n')}\n`,
  );
  list(
    'wall',
    `label: 三つの壁\nsource: 見本の白書\nvalues:\n${Object.entries(WALLS)
      .map(([id, label]) => `  - {id: ${id}, label: ${label}, lead: ${lead(label)}}`)
      .join('\n')}\n`,
  );
  list(
    'region',
    `label: 見本の区\nsource: 見本\nvalues:\n${Object.entries(REGIONS)
      .map(([id, label]) => `  - {id: ${id}, label: ${label}}`)
      .join('\n')}\n`,
  );
  writeFileSync(join(folder, 'taxonomy/facets.yaml'), FACETS);
  rewrite(join(folder, 'cases', 'mihon-machiya', 'index.mdx'), (text) =>
    text.replace(/^industry: /m, 'branch: kita\nindustry: '),
  );
  const regions = Object.keys(REGIONS);
  rewrite(join(folder, 'taxonomy/prefecture.yaml'), (text) =>
    text
      .replace(/^source: .*$/m, 'source: 見本')
      .replace(/, regionNote: [^,}]+/g, '')
      .replace(
        /code: "(\d\d)"(.*?)region: [\w-]+/g,
        (_, code, between) =>
          `code: "${code}"${between}region: ${regions[Math.min(2, Math.floor(Number(code) / 16))]}`,
      ),
  );
  rewrite(join(folder, 'site.yaml'), (text) => text.replace(/^tagline: .*$/m, 'tagline: 見本の相談の控え'));
  writeFileSync(join(folder, 'mark.svg'), MARK);
  rewrite(join(folder, 'site.yaml'), (text) =>
    text.replace(
      /^branch:/m,
      'theme: {accent: "#8a1f4b", type: ud, mark: mark.svg}\nsearch: {backend: groonga}\nbranch:',
    ),
  );
  rewrite(join(folder, 'pages/site.mdx'), (text) => text.replace('[伴走支援](/about/)', '相談'));
  rewrite(join(folder, 'taxonomy/glossary.yaml'), (text) =>
    text.replace(/ {2}- id: bansou-shien\n(?: {4}.*\n)+/, ''),
  );
  for (const kind of ['cases', 'knowhow']) {
    for (const slug of readdirSync(join(folder, kind))) {
      const file = join(folder, kind, slug, 'index.mdx');
      const text = readFileSync(file, 'utf8');
      const mapped = text.replace(
        /^( *(?:steps|walls|step): )(.*)$/gm,
        (_, key: string, value: string) => key + own(value),
      );
      writeFileSync(file, mapped);
    }
  }
  const concerns = join(folder, 'taxonomy/concern.yaml');
  writeFileSync(
    concerns,
    readFileSync(concerns, 'utf8').replace(
      /((?:walls|steps): )(\[[^\]]*\])/g,
      (_, key: string, value: string) => key + own(value),
    ),
  );
}

/** Ids of the fixture collection as ids of these lists, each once. */
function own(value: string): string {
  const ids = value.replace(/[[\]]/g, '').split(/, */);
  const mapped = [...new Set(ids.map((id) => INSTEAD[id] ?? id))].join(', ');
  return value.startsWith('[') ? `[${mapped}]` : mapped;
}
