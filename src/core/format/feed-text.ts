/** Plain text as the HTML that Atom's `type="html"` asks for; what XML 1.0 cannot hold is dropped. */
export function feedText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** `2024-06-25` → midnight of that day in Japan. A list without any date is as old as the web's clock. */
export function jstMidnight(date: string | undefined): Date {
  return new Date(`${date || '1970-01-01'}T00:00:00+09:00`);
}
