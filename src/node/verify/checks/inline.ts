import { CONTENT_SECURITY_POLICY } from '#core/site/security.ts';
import type { SiteCheck } from '../site-check.ts';

/** No code or style stands in a page, and every page carries the policy that forbids it. */
export const inline: SiteCheck = ({ site }) =>
  site.pages.flatMap((page) => [
    ...page.faults
      .filter(({ check }) => check === 'inline')
      .map(({ message }) => ({ page: page.file, message })),
    ...(page.policy === CONTENT_SECURITY_POLICY
      ? []
      : [{ page: page.file, message: 'Content-Security-Policy が src/core/site/security.ts と違います' }]),
  ]);
