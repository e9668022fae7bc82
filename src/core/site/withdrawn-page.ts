/** What the page of an entry says that was taken back, after 「この事例は、」. */
export const SAYS_WITHDRAWN = '公開を取りやめました';

/** Whether the page that stands at an address tells that its entry was taken back. Some hosts answer 200 with it. */
export function isWithdrawnPage(html: string): boolean {
  return html.includes('<meta name="robots" content="noindex"') && html.includes(SAYS_WITHDRAWN);
}
