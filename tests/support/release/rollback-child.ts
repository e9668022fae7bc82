import { rollback } from '#node/release/rollback.ts';

/** A process of its own that rolls back, so that a test can kill it: `node rollback-child.ts TO ID`. */
const [to = '', id] = process.argv.slice(2);
process.stdout.write('ready\n');
await rollback(to, id);
