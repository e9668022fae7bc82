/** A manuscript as somebody might send it, and what a careful reader would enter into the form. */
export interface Sample {
  name: string;
  bytes: Uint8Array;
  /** Path of a field → value; `# heading` → a piece of its text, or the items of a list in it; `results` → label, before, after. */
  wanted: Readonly<Record<string, unknown>>;
  /** What must not pass unmarked. */
  personal: readonly string[];
}
