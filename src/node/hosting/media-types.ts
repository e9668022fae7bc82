/**
 * Endings of the site's files that common servers do not know, and their types. `.mcpb` has no registered type: it is
 * what it is, a zip file.
 */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mjs: 'text/javascript',
  csv: 'text/csv',
  md: 'text/markdown',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  mcpb: 'application/zip',
};

/** A type as it is sent: text says in which letters it is written. */
export function withCharset(type: string): string {
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
