/**
 * Where a host shows its own preview of a pull request. The host builds it, in a place of its own and without a secret
 * of ours.
 * @param pattern `previews` of `site.yaml`: an address with `{number}` or `{branch}` in the place of the request's
 * @returns the address of the preview's home page with a slash at its end
 */
export function previewAddress(pattern: string, pull: { number: number; branch: string }): string {
  const branch = pull.branch
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const address = pattern.replaceAll('{number}', String(pull.number)).replaceAll('{branch}', branch);
  return address.endsWith('/') ? address : `${address}/`;
}
