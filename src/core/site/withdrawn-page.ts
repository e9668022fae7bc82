import { formatDate } from '#core/format/dates.ts';

/** How the page of an entry is headed that was taken back, by what it was. */
const TITLES = {
  cases: 'この支援事例は、公開を取りやめました',
  knowhow: 'この支援ノウハウは、公開を取りやめました',
};

/**
 * The words of the page that stands where a withdrawn entry stood.
 * @param address where it stands; tells whether it was a case or an article
 * @param since the day, YYYY-MM-DD; empty where nobody wrote it down
 * @returns its heading, and the day and the reason as far as they are known
 */
export function withdrawnSays(
  address: string,
  since: string,
  reason: string | undefined,
): { title: string; lead: string } {
  const title = address.startsWith('/cases/') ? TITLES.cases : TITLES.knowhow;
  const day = since && `${formatDate(since)}に取り下げました。`;
  return { title, lead: [day, reason && `理由: ${reason}`].filter(Boolean).join(' ') };
}

/** Whether the page that stands at an address tells that its entry was taken back. Some hosts answer 200 with it. */
export function isWithdrawnPage(html: string): boolean {
  const says = Object.values(TITLES).some((title) => html.includes(title));
  return says && html.includes('<meta name="robots" content="noindex"');
}
