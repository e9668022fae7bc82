import { type DrawingId, drawingOf } from '#core/drawings/drawing-of.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { companyFacts, labelOf } from './company-line.ts';
import { depthOf } from './depth.ts';

/** What a card in a list shows; also what the finder loads to draw one. */
export interface CaseCard {
  slug: string;
  title: string;
  /** Where the title may break, as positions in it; only what is drawn in the browser needs them. */
  breaks?: readonly number[];
  summary: string;
  /** The thing the firm makes or sells. */
  drawing: DrawingId;
  companyName: string;
  companyFacts: string;
  tags: { id: string; label: string }[];
  /** 読みどころ, when the case is to be read. */
  depth?: { id: string; label: string };
  /** 準備中: listed, not readable. */
  upcoming: boolean;
  publishedAt?: string | undefined;
}

/** The card of one case. */
export function caseCard(
  { slug, data: entry, letters }: Pick<Entry<Case>, 'slug' | 'data' | 'letters'>,
  t: Taxonomies,
): CaseCard {
  const depth = depthOf(entry, letters);
  return {
    slug,
    title: entry.title,
    summary: entry.summary,
    drawing: drawingOf(entry),
    companyName: entry.company.name,
    companyFacts: companyFacts(entry, t),
    tags: entry.tags.map((id) => ({ id, label: labelOf(t.tag, id) })),
    ...(depth ? { depth: { id: depth, label: labelOf(t.depth, depth) } } : {}),
    upcoming: entry.publication === 'upcoming',
    publishedAt: entry.publishedAt,
  };
}
