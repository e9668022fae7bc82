import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licenceReport, partsOf, refused, withoutTools } from '../../../scripts/licences/parts.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const parts = partsOf(lock);
const part = (licence: string, name = 'some-package') => ({ name, version: '1.0.0', licence });

it('every package that the program runs on may come in, and is in the report once', () => {
  expect(refused(parts)).toEqual([]);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = new Set(parts.map(({ name }) => name));
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(names).not.toContain('stylelint');
  const report = licenceReport('program 1.0.0', parts);
  expect(report.match(/^- /gm)).toHaveLength(parts.length);
  expect(report).toContain('- astro ');
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['Apache-2.0 AND MIT', true],
  ['GPL-3.0-or-later', false],
  ['MIT AND AGPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['UNLICENSED', false],
  ['', false],
])('a package under 「%s」: may come in? %s', (licence, may) => {
  const told = refused([part(licence)]);
  expect(told).toHaveLength(may ? 0 : 1);
  if (!may) expect(told[0]).toContain(`some-package 1.0.0: 利用条件「${licence || '書かれていません'}」`);
});

it('a licence that one package is taken for is taken for that one alone', () => {
  expect(refused([part('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64')])).toEqual([]);
  expect(refused([part('LGPL-3.0-or-later', '@img/other')])).toHaveLength(1);
});

it('the bill of materials keeps what runs, drops what develops, and never says less than the lock', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' });
  const sbom = {
    bomFormat: 'CycloneDX',
    components: ['a', 'b', 'tool'].map(component),
    dependencies: [
      { ref: 'program@1', dependsOn: ['a@1.0.0', 'tool@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['b@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: ['a@1.0.0'] },
    ],
  };
  const runs = [part('MIT', 'a'), part('MIT', 'b')];
  expect(withoutTools(sbom, runs)).toEqual({
    bomFormat: 'CycloneDX',
    components: ['a', 'b'].map(component),
    dependencies: [
      { ref: 'program@1', dependsOn: ['a@1.0.0'] },
      { ref: 'a@1.0.0', dependsOn: ['b@1.0.0'] },
    ],
  });
  expect(() => withoutTools(sbom, [...runs, part('MIT', 'c')])).toThrow('c@1.0.0');
});
