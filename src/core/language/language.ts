/** A language that the program speaks: Japanese, in which it is written, or one of the lists in `src/node/language/`. */
export type Language = 'ja' | 'en';

/** The language of this instance, as `language` in its `site.yaml` says. */
export const LANGUAGE: Language = 'ja';

/** The same as Open Graph writes it. */
export const OG_LOCALE: Readonly<Record<Language, string>> = { ja: 'ja_JP', en: 'en_US' };
