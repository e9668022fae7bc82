import type { Site } from '#core/schema/site.ts';

const yesNo = (allowed: boolean) => (allowed ? 'yes' : 'no');

/**
 * `robots.txt`: everyone may read everything; what may be made of it (Content Signals, contentsignals.org), where the
 * instance says so; where the addresses are listed.
 * @param sitemap absolute address
 */
export function robotsTxt(sitemap: string, machines: Site['machines']): string {
  const signals = machines && [
    `search=${yesNo(machines.search)}`,
    `ai-input=${yesNo(machines.input)}`,
    `ai-train=${yesNo(machines.train)}`,
  ];
  return [
    'User-agent: *',
    ...(signals ? [`Content-Signal: ${signals.join(', ')}`] : []),
    'Allow: /',
    `Sitemap: ${sitemap}`,
    '',
  ].join('\n');
}
