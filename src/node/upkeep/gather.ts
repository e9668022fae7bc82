import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { type KeptEntry, type Upkeep, upkeepOf } from '#core/upkeep/upkeep.ts';
import type { Section } from '#core/upkeep/upkeep-words.ts';
import { upkeepSections } from '#core/upkeep/upkeep-words.ts';
import type { Content } from '#node/content/open-content.ts';
import { diskSection } from './disk.ts';
import { sourceSection } from './source-report.ts';

/** What keeping a site asks of its people: as data, and in words. */
export interface Gathered {
  upkeep: Upkeep;
  sections: Section[];
  /** Whether anybody has to do something. */
  todo: boolean;
}

/**
 * Looks at the collection, at what the last check of sources found, and at the disk of the releases.
 * @param date the day of the report, `YYYY-MM-DD`
 * @param store folder of the releases, where there is one
 * @throws ContentError when the record of the sources has faults
 */
export function gatherUpkeep(
  content: Content,
  { contentDir, date, store }: { contentDir: string; date: string; store?: string | undefined },
): Gathered {
  const upkeep = upkeepOf(keptEntries(content, contentDir), date);
  const sections = [
    ...upkeepSections(upkeep),
    ...sourceSection(content, date),
    ...(store === undefined ? [] : [diskSection(store)]),
  ];
  return { upkeep, sections, todo: sections.some(({ todo }) => todo) };
}

function keptEntries({ cases, knowhow }: Content, contentDir: string): KeptEntry[] {
  return [...cases, ...knowhow].map(({ file, slug, data, comes }) => {
    const path = dirname(file);
    const { title, publication, publishedAt, updatedAt, reviewedAt } = data;
    const waits = publication === 'upcoming' || publication === 'draft';
    const consent = 'consent' in data ? data.consent : undefined;
    return {
      path,
      title: title ?? slug,
      publication,
      comes,
      publishedAt,
      updatedAt,
      reviewedAt,
      consent: consent?.kind && consent.confirmedAt ? consent : undefined,
      changed: waits ? lastChange(contentDir, path) : undefined,
    };
  });
}

/** Day of the last commit that changed something; undefined without git, or when it was never committed. */
function lastChange(contentDir: string, path: string): string | undefined {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', contentDir, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // A clone without history takes every file for as young as its only commit.
  if (git('rev-parse', '--is-shallow-repository').stdout?.trim() !== 'false') return undefined;
  const { status, stdout } = git('log', '-1', '--format=%cs', '--', path);
  return status === 0 && stdout.trim() ? stdout.trim() : undefined;
}
