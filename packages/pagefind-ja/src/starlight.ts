import type { StarlightPlugin } from '@astrojs/starlight/types';
import pagefindJa, { type AstroOptions } from './astro.ts';

/** What a Starlight site may set. The search lies in the folder `pagefind-ja`, where the box looks for it. */
export type StarlightOptions = Omit<AstroOptions, 'out'>;

/** Starlight plugin: puts this search in the place of the one that Starlight brings. */
export default function starlightPagefindJa(options: StarlightOptions = {}): StarlightPlugin {
  return {
    name: 'pagefind-ja',
    hooks: {
      'config:setup': ({ config, updateConfig, addIntegration }) => {
        updateConfig({
          pagefind: false,
          components: { Search: 'pagefind-ja/starlight/Search.astro', ...config.components },
        });
        addIntegration(pagefindJa(options));
      },
    },
  };
}
