import type { Contact } from '#core/schema/contact.ts';

/** What a mail says before its writer has written a word. */
export interface Letter {
  subject: string;
  body?: string;
}

/** A `mailto:` address; line breaks and every letter arrive as they are. */
export function mailAddress(mail: string, { subject, body = '' }: Letter): string {
  // A mail's parameters know no "+" for a blank, and its lines end with CR LF (RFC 6068).
  // Letters beyond ASCII are letters of an address too: every page carries its title here, which weighs a third so.
  const encoded = (text: string) =>
    text.replace(/\r?\n/g, '\r\n').replace(/[\0-\x7f]+/g, (ascii) => encodeURIComponent(ascii));
  const fields = [`subject=${encoded(subject)}`, ...(body ? [`body=${encoded(body)}`] : [])];
  return `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}?${fields.join('&')}`;
}

/** Where 「お問い合わせ」 leads: the page where there is one, else the mail. */
export function contactAddress({ mail = '', url }: Contact): string {
  return url ?? `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}`;
}

/** Whose account it takes to write on a contact's page, where that is known of its address; else undefined. */
export function accountOf(url: string): string | undefined {
  return /^https:\/\/github\.com\//.test(url) ? 'GitHub' : undefined;
}

/**
 * The page of a contact with a report written into it, where it is known to take one: GitHub's list of issues.
 * @returns undefined where it is not
 */
export function issuePage(url: string | undefined, { subject, body = '' }: Letter): string | undefined {
  if (!url || !/^https?:\/\/[^/]+\/[^/]+\/[^/]+\/issues\/?$/.test(url)) return undefined;
  return `${url.replace(/\/$/, '')}/new?${new URLSearchParams({ title: subject, body })}`;
}
