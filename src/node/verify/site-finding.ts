/** One fault of the built site, with the place where the operator can mend it. */
export interface SiteFinding {
  /** Name of the check that found it. */
  check: string;
  /** File in the output, with forward slashes; empty for a fault of the whole site. */
  page: string;
  /** File of the project that the page is made from. */
  source: string;
  message: string;
  severity: 'error' | 'warning';
}

/** What a check returns; who made the page is filled in by the runner. */
export type Found = Omit<SiteFinding, 'check' | 'source' | 'severity'> & {
  severity?: SiteFinding['severity'];
};

/** `page  source  what is wrong  [check]` on one line. */
export function formatSiteFinding({ check, page, source, message, severity }: SiteFinding): string {
  const text = severity === 'warning' ? `注意: ${message}` : message;
  return `${[page || '全体', source, text.replace(/\s*\n\s*/g, ' ')].filter(Boolean).join('  ')}  [${check}]`;
}
