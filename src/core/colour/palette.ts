import { atLuminance, luminance } from './contrast.ts';

/** The accent of an instance that chooses none: ground of the mark, also the colour of the browser's bar in light. */
export const USUAL_ACCENT = '#115a36';
/** The darkest of the light grounds on which the accent is read (`--paper` in theme.css). */
export const DARKEST_GROUND = '#f6f1e6';
/** What text has to stand out by (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/**
 * The colours of theme.css that follow the accent, each by the one that stands there. A colour of another hue with the
 * luminance of the usual one has its contrast, too, against everything.
 */
const LIGHT = {
  '--accent-strong': '#08351f',
  '--accent-soft': '#e6f5ec',
  '--tile-1': '#e6f5ec',
  '--tile-2': '#9bd4b5',
  '--tile-3': '#197a4b',
  '--tile-4': '#08351f',
};
const DARK = {
  '--accent': '#71c598',
  '--accent-strong': '#9bd4b5',
  '--accent-soft': '#12291f',
  '--tile-1': '#12291f',
  '--tile-2': '#1d4a35',
  '--tile-3': '#51b883',
  '--tile-4': '#9bd4b5',
};

/** The style sheet of an accent, to stand after theme.css. @param accent `#rrggbb`, dark enough for text */
export function accentSheet(accent: string): string {
  const declared = (usual: Readonly<Record<string, string>>) =>
    Object.entries(usual)
      .map(([name, value]) => `${name}: ${atLuminance(accent, luminance(value))};`)
      .join(' ');
  return `@layer base {
:root { --accent: ${accent}; ${declared(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${declared(DARK)} } }
}
`;
}
