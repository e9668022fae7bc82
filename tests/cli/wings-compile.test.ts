import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Files of the libraries, which are the same for every wing, parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of one more file in a wing, by that wing's own `tsconfig.json`. */
function faultsIn(wing: string, text: string): string[] {
  const folder = resolve('src', wing);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const probe = join(folder, 'probe.ts');
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (name === probe) return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram(
    [...fileNames.filter((name) => name.endsWith('.d.ts')), probe],
    options,
    host,
  );
  const source = program.getSourceFile(probe);
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the compiler, wing by wing', () => {
  it.each([
    ['core', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;", /node:fs/],
    ['core', 'export const a = document;', /document/],
    ['core', 'export const a = process.env;', /process/],
    ['node', 'export const a = document;', /document/],
    ['node', 'export const a = window;', /window/],
    ['browser', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;", /node:fs/],
    ['browser', 'export const a = process.env;', /process/],
  ])('refuses in %s: %s', (wing, text, fault) => {
    expect(faultsIn(wing, text).join('\n')).toMatch(fault);
  });

  it.each([
    ['core', "import { z } from 'zod';\nexport const a = [z, fetch, URL];"],
    ['node', "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;"],
    ['browser', 'export const a = document.body;'],
  ])('takes in %s: %s', (wing, text) => {
    expect(faultsIn(wing, text)).toEqual([]);
  });
});
