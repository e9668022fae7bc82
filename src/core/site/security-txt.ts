import type { Contact } from '#core/schema/contact.ts';
import { contactAddress } from './mail.ts';

/** Days until its reader has to look for a newer one; RFC 9116 asks for less than a year. */
const DAYS = 360;

/**
 * `security.txt`: where to tell of a weak spot of the site (RFC 9116).
 * @param day for which the site is made, `YYYY-MM-DD`
 * @param address absolute address of this very file
 */
export function securityTxt({ mail, url }: Contact, day: string, address: string): string {
  const contacts = [
    ...(mail ? [contactAddress({ mail })] : []),
    ...(url ? [new URL(url, address).href] : []),
  ];
  const expires = new Date(Date.parse(`${day}T00:00:00Z`) + DAYS * 86_400_000).toISOString();
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.replace('.000Z', 'Z')}`,
    'Preferred-Languages: ja, en',
    `Canonical: ${address}`,
    '',
  ].join('\n');
}
