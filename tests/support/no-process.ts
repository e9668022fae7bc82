import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import workers from 'node:worker_threads';

/** The inner loop stays quick: what starts a process or a thread belongs to the project `cli`. */
function refuse(): never {
  throw new Error(
    'プロジェクト unit のテストはプロセスもスレッドも始めません。tests/cli/ に置いてください。',
  );
}

for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const)
  childProcess[name] = refuse as never;
workers.Worker = refuse as never;
syncBuiltinESMExports();
