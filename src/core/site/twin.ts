/**
 * Whether a page has a Markdown twin: any that may be listed, but for views of a list (the cases of a value, its
 * second page), which hold nothing that the list and the open data do not.
 * @param path root-relative, without the base path
 */
export function hasTwin(path: string, noindex: boolean): boolean {
  return !noindex && path.endsWith('/') && !/\/(?:by|page)\//.test(path);
}
