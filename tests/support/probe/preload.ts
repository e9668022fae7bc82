import { registerHooks } from 'node:module';

/**
 * Loaded before a command (`node --import`): lets it parse YAML and Markdown through the counters beside this file.
 * They sit at the libraries, so that no way around the one record goes uncounted.
 */
const COUNTED: Record<string, string> = { yaml: './count-yaml.ts', 'remark-parse': './count-markdown.ts' };

registerHooks({
  resolve(name, context, next) {
    const counter = COUNTED[name];
    if (!counter || context.parentURL?.includes('/tests/support/probe/')) return next(name, context);
    // Astro and its own plugins parse what they compile; that is not ours to count.
    if (context.parentURL?.includes('/node_modules/')) return next(name, context);
    return next(new URL(counter, import.meta.url).href, context);
  },
});
