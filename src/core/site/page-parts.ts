type Mark = `data-${string}`;

/**
 * The places of one page element that its template writes and its script looks for, named once for both sides.
 * A template spreads `mark(name)` onto an element; a script finds it by `selector(name)`.
 */
export class PageParts<Name extends string> {
  /** The element that holds the parts, for messages: `case-finder`, `article`. */
  readonly element: string;
  /** Where the parts are written, for messages: a template or a folder of templates. */
  readonly template: string;
  readonly #marks: Readonly<Record<Name, Mark>>;

  /** @param marks name of a part → its attribute in the page, `data-x` or with a fixed value `data-x=y` */
  constructor(element: string, template: string, marks: Readonly<Record<Name, Mark>>) {
    this.element = element;
    this.template = template;
    this.#marks = marks;
  }

  /** The names of all parts. */
  get names(): Name[] {
    return Object.keys(this.#marks) as Name[];
  }

  /** The attribute that a part is known by. */
  attribute(name: Name): string {
    return this.#split(name)[0];
  }

  /** The attribute of a part, to be spread onto an element. @param value what the script reads from it */
  mark(name: Name, value: string | number = ''): Record<string, string> {
    const [attribute, fixed = String(value)] = this.#split(name);
    return { [attribute]: fixed };
  }

  /** How a script finds a part. @param value only the one with this value, which holds no quotes */
  selector(name: Name, value?: string): string {
    const [attribute, wanted = value] = this.#split(name);
    return wanted === undefined ? `[${attribute}]` : `[${attribute}="${wanted}"]`;
  }

  #split(name: Name): [attribute: string, fixed?: string] {
    return this.#marks[name].split('=') as [string, string?];
  }
}

/** The names of the parts of one element. */
export type NameOf<Parts> = Parts extends PageParts<infer Name> ? Name : never;
