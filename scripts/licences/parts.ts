import satisfies from 'spdx-satisfies';

/** A package of others that this program runs on. */
export interface Part {
  name: string;
  version: string;
  /** As the package says it, an SPDX expression; empty when it says nothing. */
  licence: string;
}

/** Licences under which a part may come in: they leave this program and every site made with it free. */
const TAKEN = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'],
  // Of data and of letters: the name of the font is not used for another.
  ...['CC-BY-4.0', 'OFL-1.1', 'Python-2.0', 'Unlicense'],
  // Its own files stay under it; nobody changes them here.
  'MPL-2.0',
];
/** Licences taken for these packages alone, each with why. */
const TAKEN_FOR: readonly { packages: RegExp; licences: readonly string[] }[] = [
  // libvips as a library of its own, loaded at build time and not part of any site.
  { packages: /^@img\/sharp-/, licences: ['LGPL-3.0-or-later'] },
];

interface Lock {
  packages: Record<
    string,
    { name?: string; version?: string; license?: string; dev?: boolean; link?: boolean }
  >;
}

/** What a lock file installs without tools of development, each version once, by name. */
export function partsOf(lock: Lock): Part[] {
  const parts = new Map<string, Part>();
  for (const [path, { name, version = '', license = '', dev, link }] of Object.entries(lock.packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at === -1 || dev || link) continue;
    const part = { name: name ?? path.slice(at + 'node_modules/'.length), version, licence: license };
    parts.set(`${part.name}@${version}`, part);
  }
  return [...parts.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;

/** Which parts may not come in, in Japanese, each with what to do; empty when all may. */
export function refused(parts: readonly Part[]): string[] {
  return parts.flatMap(({ name, version, licence }) => {
    const taken = [
      ...TAKEN,
      ...TAKEN_FOR.filter(({ packages }) => packages.test(name)).flatMap(({ licences }) => licences),
    ];
    return isTaken(licence, taken)
      ? []
      : [
          `${name} ${version}: 利用条件「${licence || '書かれていません'}」は使えません。別のパッケージにするか、使えるわけを scripts/licences/parts.ts に書いてください`,
        ];
  });
}

function isTaken(licence: string, taken: string[]): boolean {
  try {
    return satisfies(licence, taken);
  } catch {
    return false; // Not an SPDX expression: nobody has said what it allows.
  }
}

/** The report that a version of the program carries: every licence with its packages. Markdown, Japanese. */
export function licenceReport(program: string, parts: readonly Part[]): string {
  const groups = Map.groupBy(parts, ({ licence }) => licence);
  const sections = [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(
      ([licence, of]) =>
        `## ${licence}（${of.length}）\n\n${of.map(({ name, version }) => `- ${name} ${version}`).join('\n')}`,
    );
  return `# ${program} が使うパッケージの利用条件

動かすときに使う ${parts.length} のパッケージを、利用条件ごとに並べました。package-lock.json の控えから作っています（ほかの機械のための部品も含みます）。開発だけに使うものは含みません。部品表 sbom.cdx.json と同じものです。

${sections.join('\n\n')}
`;
}

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
}
export interface Sbom {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * A CycloneDX list of all packages, less those that only develop. `npm sbom --omit=dev` cannot be asked for it: it
 * leaves out every package that a tool of development uses too.
 * @throws Error in Japanese when a part of the lock is not in the list
 */
export function withoutTools<T extends Sbom>(sbom: T, parts: readonly Part[]): T {
  const wanted = new Set(parts.map(keyOf));
  const components = sbom.components.filter((one) => wanted.delete(keyOf(one)));
  if (wanted.size) throw new Error(`部品表にないパッケージがあります: ${[...wanted].join('、')}`);
  const refs = new Set(components.map((one) => one['bom-ref']));
  const [program] = sbom.dependencies;
  const dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref) || ref === program?.ref)
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  return { ...sbom, components, dependencies };
}
