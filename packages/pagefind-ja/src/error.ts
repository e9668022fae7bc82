/** What whoever builds a site can mend: the message says what, where and how. */
export class PagefindJaError extends Error {
  override readonly name = 'PagefindJaError';
}
