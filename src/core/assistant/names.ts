/** What the assistant is called as a package. */
export const ASSISTANT = {
  name: 'library-assistant',
  /** Past so many cases its files are larger than hosts take for one file (25 MB): 22 KB a case were measured. */
  mostCases: 1000,
} as const;

/**
 * What the tools are called that are a form on a page too: the assistant of a release and one inside a browser know them
 * by the same name.
 */
export const FORM_TOOLS = {
  search_cases: '言葉か相談の一文から、支援事例をさがします。',
  match_firm:
    '訪ねる会社のことから、近い支援事例を三件、近いわけ、違うところ、使える問いかけつきで出します。わかることだけでかまいません。書いたことはブラウザーの外に出ません。',
} as const;

/**
 * Attributes by which a form is a tool of an assistant in the reader's browser (WebMCP's declarative form). It may fill the
 * fields; sending stays with the reader, for there is no `toolautosubmit`.
 */
export function formTool(name: keyof typeof FORM_TOOLS): { toolname: string; tooldescription: string } {
  return { toolname: name, tooldescription: FORM_TOOLS[name] };
}
