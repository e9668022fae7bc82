import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** Astro as its own tutorial sets it up: MDX, and nothing else. */
export default defineConfig({
  site: 'https://bench.example',
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
