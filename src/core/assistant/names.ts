/** What the assistant is called as a package. */
export const ASSISTANT = {
  name: 'library-assistant',
  /** Past so many cases its files are larger than hosts take for one file (25 MB): 22 KB a case were measured. */
  mostCases: 1000,
} as const;
