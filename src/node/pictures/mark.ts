import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { USUAL_ACCENT } from '#core/colour/palette.ts';
import type { Site } from '#core/schema/site.ts';

/** The mark that came with the program, which browsers show in a tab: the one who runs and the one who runs along. */
export const MARK_FILE = 'public/favicon.svg';

/** What every picture of a site carries. */
export interface Brand {
  name: string;
  /** `#rrggbb` */
  accent: string;
  /** The mark as SVG. */
  mark: Buffer;
}

/** The colour of a site. */
export function accentOf({ theme }: Site): string {
  return theme?.accent ?? USUAL_ACCENT;
}

/** Name, colour and mark of a site. @param contentDir holds the mark where the settings name one */
export function brandOf(site: Site, contentDir: string): Brand {
  const file = site.theme?.mark ? join(contentDir, site.theme.mark) : MARK_FILE;
  return { name: site.name, accent: accentOf(site), mark: readFileSync(file) };
}
