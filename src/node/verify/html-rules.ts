import { HtmlValidate } from 'html-validate';

/** The one configuration of the validator; every rule that is off has its reason. */
export const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attributes in its own consistent style.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of cases are sentences; search engines cut them, readers do not.
    'long-title': 'off',
    // Text from Markdown may hold a plain > or &; both are valid where they stand.
    'no-raw-characters': 'off',
    // A facet is a group of check boxes with one name; the rule compares every field with every other.
    'form-dup-name': 'off',
    // Filters act when they are changed; there is nothing to submit.
    'wcag/h32': 'off',
    // Looked at on every page by page-facts.ts: pages of one shape differ in their ids.
    'no-dup-id': 'off',
    'no-missing-references': 'off',
    // Anchors are the Japanese headings themselves and may begin with a digit; HTML allows both.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** Faults of one page as `line:column rule message`. */
export function htmlFaults(html: string, file: string): string[] {
  return validator
    .validateStringSync(html, file)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
}
