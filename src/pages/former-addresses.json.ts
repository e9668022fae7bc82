import { formerPages } from '#node/data/former.ts';
import type { FormerAddress } from '#node/hosting/former-addresses.ts';

/** What the host files are made from. The build takes this file out of the output again. */
export async function GET() {
  const former: FormerAddress[] = (await formerPages()).map((page) =>
    page.kind === 'moved' ? { path: page.path, to: page.to } : { path: page.path },
  );
  return new Response(JSON.stringify(former), { headers: { 'content-type': 'application/json' } });
}
