/** Who published a source, as far as its address tells. */
export const SOURCE_KINDS = [
  { id: 'public', label: '国・自治体' },
  { id: 'body', label: '団体・支援機関' },
  { id: 'other', label: '会社・報道など' },
  { id: 'paper', label: 'アドレスのない資料' },
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number]['id'];

/** Hosts of the state and of places: `go.jp`, `lg.jp`, and the old form by place (`pref.niigata.jp`). */
const PUBLIC = /(?:^|\.)(?:go|lg)\.jp$|(?:^|\.)(?:pref|city|town|vill)\.[a-z0-9-]+(?:\.[a-z0-9-]+)?\.jp$/;
/** Hosts of associations and schools. */
const BODY = /(?:^|\.)(?:or|ac|ed)\.jp$/;

/** The kind of a source, by its host alone: no title or publisher is interpreted. */
export function sourceKind(url: string | undefined): SourceKind {
  if (!url || !URL.canParse(url)) return 'paper';
  const { hostname } = new URL(url);
  return PUBLIC.test(hostname) ? 'public' : BODY.test(hostname) ? 'body' : 'other';
}
