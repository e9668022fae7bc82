import type { Case } from '#core/schema/case.ts';
import { type SourceBadge, sourceBadge } from '#core/upkeep/source-badge.ts';
import { content } from '#node/site/this-run.ts';

/** What a page says of the check of its sources, by the record and the day of this build. */
export function badgeOf(entry: Case): SourceBadge | undefined {
  const { sourceRecord, day } = content();
  return sourceBadge(entry, sourceRecord, day);
}
