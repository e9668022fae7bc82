import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}
interface Job {
  outputs?: Record<string, string>;
  steps: Step[];
}

/** What a job did, as far as it was run here. */
export interface JobRun {
  /** Exit code of the first step that failed; 0 when none did. */
  code: number;
  said: string;
  summary: string;
  /** Outputs of the job. */
  outputs: Record<string, string>;
}

/**
 * Runs the `run:` steps of a job one after another, as GitHub's runner does with bash; steps that use an action are left
 * out, and what they would have put out comes from `known`.
 * @param folder where the repository lies
 * @param known values of expressions, by their text
 */
export async function runJob(
  { steps, outputs = {} }: Job,
  folder: string,
  env: NodeJS.ProcessEnv,
  known: Readonly<Record<string, string>>,
): Promise<JobRun> {
  const work = mkdtempSync(join(tmpdir(), 'runner-'));
  const [summary, output, forAll] = ['summary', 'output', 'env'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  const values: Record<string, string> = { ...known };
  const filled = (text: string) =>
    text.replaceAll(/\$\{\{ ([^}]+) \}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`nothing is known of ${name}`);
      return value;
    });
  /** What a step has set for all that follow. */
  const set: Record<string, string> = {};
  let said = '';
  let code = 0;
  for (const { id, run, env: own = {} } of steps) {
    if (!run || code) continue;
    for (const file of [output, forAll]) writeFileSync(file, '');
    const given = Object.entries(own).map(([name, value]) => [name, filled(value)]);
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      env: {
        ...env,
        ...set,
        GITHUB_ENV: forAll,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(given),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
    [code] = (await once(child, 'close')) as [number];
    for (const [, name = '', value = ''] of readFileSync(forAll, 'utf8').matchAll(/^(\w+)=(.*)$/gm))
      set[name] = value;
    for (const [, name, value] of readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm))
      if (id) values[`steps.${id}.outputs.${name}`] = value as string;
  }
  return {
    code,
    said,
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
    outputs: code
      ? {}
      : Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, filled(text)])),
  };
}
