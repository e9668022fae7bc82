/**
 * What contributors are promised, in days: the page `/contribute/` and `CONTRIBUTING.md` both say it.
 * `reply` until somebody answers, `decide` until it is decided whether the case stands here, `withdraw` until
 * a case that is asked back is off the site.
 */
export const PROMISED_DAYS = { reply: 7, decide: 21, withdraw: 3 } as const;
