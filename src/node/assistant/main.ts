import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { openLibrary } from './open-library.ts';
import { assistantServer } from './server.ts';

// What is started: the files of the release lie in `site/` beside the bundled program.
const { library, version } = openLibrary(join(dirname(fileURLToPath(import.meta.url)), 'site'));
await assistantServer(library, version).connect(new StdioServerTransport());
