import { Parser } from 'htmlparser2';

/** An element of a document's XML, its name with the usual prefix of its namespace (`w:p`). */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Xml | string)[];
}

/** Namespaces by the end of their address, transitional and strict alike, with the prefix everybody uses. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w:'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a:'],
  [/\/presentationml(?:\/2006)?\/main$/, 'p:'],
  [/\/spreadsheetml(?:\/2006)?\/main$/, ''],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r:'],
];
/** No document that a person wrote is nested deeper. */
const DEEPEST = 400;

/** What makes XML unreadable: an own document type, elements in elements without end. */
export class XmlFault extends Error {}

/**
 * Reads XML into a tree. Only the five entities of XML and numbers of letters are known: a document type, in which
 * others could be made, is refused.
 * @throws XmlFault
 */
export function readXml(bytes: Uint8Array): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  const prefixes = new Map<string, string>();
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (open.length > DEEPEST) throw new XmlFault('nested too deep');
        for (const [key, address] of Object.entries(given)) {
          const prefix = PREFIXES.find(([pattern]) => pattern.test(address))?.[1];
          if (prefix !== undefined && /^xmlns(?::|$)/.test(key))
            prefixes.set(key === 'xmlns' ? '' : `${key.slice(6)}:`, prefix);
        }
        const attributes = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [
            key.includes(':') ? named(key, prefixes) : key,
            value,
          ]),
        );
        const element = { name: named(name, prefixes), attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => void open.at(-1)?.children.push(text),
      onclosetag: () => void open.pop(),
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name)) throw new XmlFault('has a document type');
      },
    },
    { xmlMode: true },
  );
  parser.end(decoded(bytes));
  return root;
}

function named(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':') + 1;
  const prefix = prefixes.get(name.slice(0, colon));
  return prefix === undefined ? name : prefix + name.slice(colon);
}

function decoded(bytes: Uint8Array): string {
  const code =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(code).decode(bytes);
}

/** The elements right inside another. @param name all of them when it is left out */
export function inside(parent: Xml | undefined, name?: string): Xml[] {
  return (parent?.children ?? []).filter(
    (one): one is Xml => typeof one !== 'string' && (name === undefined || one.name === name),
  );
}

/** The first element of a name right inside another, or along a way of names. */
export function child(parent: Xml | undefined, ...way: string[]): Xml | undefined {
  return way.reduce<Xml | undefined>((here, name) => inside(here, name)[0], parent);
}

/** Every element of a name anywhere below another, in the order of the document. */
export function below(parent: Xml, name: string): Xml[] {
  return inside(parent).flatMap((one) => [...(one.name === name ? [one] : []), ...below(one, name)]);
}

/** All letters below an element. */
export function letters(parent: Xml | string): string {
  return typeof parent === 'string' ? parent : parent.children.map(letters).join('');
}
