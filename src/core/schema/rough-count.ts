/** A head count that is known roughly: `約30`, `10〜20`. Stands alone, so that lists in the browser need no schemas. */
export const ROUGH_COUNT = /^(?:約[1-9]\d{0,5}|約?[1-9]\d{0,5}〜[1-9]\d{0,5})$/;
