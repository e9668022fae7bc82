/** What a page of one kind may weigh, in KB (1,024 bytes) after gzip. */
export interface Budget {
  /** Page file under `src/pages/`; `*` is every other page. */
  route: string;
  html: number;
  /** What each card on the page adds to `html`. */
  card?: number;
  /** All style sheets the page names. */
  css: number;
  /** All scripts the page names; what the search loads when it starts is not among them. */
  js: number;
  /** HTML and style sheets together, where a page of this kind promises it: more is a warning. */
  text?: number;
}

/**
 * The one table of budgets. A budget is a promise to a reader on a slow line: about a fifth above what
 * the page weighs today. Raise one only together with the reason in the commit.
 */
export const BUDGETS: readonly Budget[] = [
  { route: 'index.astro', html: 16, css: 12, js: 20 },
  // Twenty cards a page, sixty beyond 200 cases and a hundred beyond 500 (`listPageSize`).
  { route: 'cases/index.astro', html: 30, card: 0.4, css: 12, js: 40 },
  { route: 'cases/page/[page].astro', html: 30, card: 0.4, css: 12, js: 40 },
  { route: 'cases/by/[facet]/[value]/[...page].astro', html: 30, card: 0.4, css: 12, js: 40 },
  // With the notes of every claim. Whoever opens a case on the way waits for this much before it can be read.
  { route: 'cases/[slug].astro', html: 15, css: 8, js: 20, text: 20 },
  { route: 'knowhow/index.astro', html: 24, css: 12, js: 20 },
  { route: 'knowhow/[slug].astro', html: 13, css: 9, js: 20 },
  { route: 'questions.astro', html: 96, css: 12, js: 20 },
  { route: 'search.astro', html: 12, css: 12, js: 40 },
  { route: '*', html: 40, css: 12, js: 40 },
];

/**
 * No single file may be larger: phones and small hosts choke on it. 25 MB is Cloudflare Pages' own limit; for open
 * data, which is downloaded on purpose and grows with the collection, that is only a warning.
 */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** A host that takes only so many files, or so many bytes in all, as its own documentation says. */
export interface HostLimit {
  host: string;
  files: number;
  bytes: number;
  /** A variable of the environment that is set while this host builds. */
  sign?: string;
}

/** The hosts of OPERATIONS.md that have such limits. */
export const HOST_LIMITS: readonly HostLimit[] = [
  { host: 'Cloudflare Pages', files: 20_000, bytes: Number.POSITIVE_INFINITY, sign: 'CF_PAGES' },
  { host: 'GitHub Pages', files: Number.POSITIVE_INFINITY, bytes: 1024 ** 3 },
];
/** A host is named when a site has used this part of what it takes: there is time to move then. */
export const NEAR_LIMIT = 0.9;
