import { publish } from '#node/release/publish.ts';

/** A process of its own that publishes, so that a test can kill it: `node publish-child.ts FROM TO`. */
const [from = '', to = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await publish(from, to, 3, { commit: '', dirty: false, counts: {}, versions: {} });
