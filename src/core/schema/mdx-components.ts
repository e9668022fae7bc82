/** What an author may use in MDX besides Markdown: names, attributes and the values they may hold. */
export interface MdxComponent {
  label: string;
  /** Attribute name → allowed values, or `text` for any plain text up to 80 characters. */
  attributes: Record<string, { required: boolean; values: readonly string[] | 'text' }>;
}

/** The whole list; an author may use nothing else. */
export const MDX_COMPONENTS: Record<string, MdxComponent> = {
  Callout: {
    label: '囲み',
    attributes: {
      title: { required: false, values: 'text' },
      kind: { required: false, values: ['note', 'caution', 'voice'] },
    },
  },
};
