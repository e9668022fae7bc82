/** The section up to which a case is read in practice. */
export const STOP = /^Where things stood$/u;

/** The sections that stand before it, itself among them. */
export const BEFORE = /^(?:The firm|How it began|Where things stood)$/u;
