export type Language = 'ja' | 'en';

/** The language of this instance. */
export const LANGUAGE: Language = 'en';

/** The same as Open Graph writes it. */
export const OG_LOCALE: Readonly<Record<Language, string>> = { ja: 'ja_JP', en: 'en_US' };
