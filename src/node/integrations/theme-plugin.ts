import { accentSheet } from '#core/colour/palette.ts';
import type { Site } from '#core/schema/site.ts';
import { content } from '#node/site/this-run.ts';

const THEME = /src\/styles\/theme\.css$/;

/** Letters that devices have, by what the settings call them; `gothic` is what theme.css has. */
const LETTERS = {
  ud: "'BIZ UDPGothic', 'BIZ UDGothic', 'Hiragino Sans', 'Noto Sans JP', 'Yu Gothic UI', 'Meiryo', sans-serif",
  mincho:
    "'Hiragino Mincho ProN', 'Yu Mincho', 'YuMincho', 'BIZ UDPMincho', 'Noto Serif JP', 'Noto Serif CJK JP', serif",
} as const;

/** A Vite plugin that puts what the settings say of the looks after the style sheet with the site's own names. */
export function themePlugin() {
  return {
    name: 'theme',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!THEME.test((id.split('?')[0] ?? id).replaceAll('\\', '/'))) return null;
      return { code: code + themeSheet(content().site.theme), map: null };
    },
  };
}

/** The style sheet of a theme; empty where it says nothing. */
export function themeSheet({ accent, type }: NonNullable<Site['theme']> = {}): string {
  const letters = type && type !== 'gothic' ? `@layer base { :root { --font: ${LETTERS[type]}; } }\n` : '';
  return (accent ? accentSheet(accent) : '') + letters;
}
