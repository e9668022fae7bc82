import { LANGUAGE } from '#core/language/language.ts';
import type { Publisher } from './json-ld.ts';

/** A file as a catalogue lists it. */
export interface Listed {
  name: string;
  title: string;
  description: string;
  /** Absolute. */
  url: string;
  type: string;
  /** Absolute address of its JSON Schema. */
  schema?: string | undefined;
  /** Heads of a table, in their order. */
  heads?: readonly string[] | undefined;
}

/** What a catalogue says of the data as a whole; `modified` is a day, `YYYY-MM-DD`. */
export interface Described {
  id: string;
  title: string;
  description: string;
  url: string;
  licence: string;
  modified?: string | undefined;
}

/**
 * The open data as a Data Package (datapackage.org, version 2.0): what researchers' tools open.
 * Every cell of the table is text; what is not public is empty.
 */
export function dataPackage(data: Described, files: readonly Listed[], publisher: Publisher) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: data.id,
    title: data.title,
    description: data.description,
    homepage: data.url,
    ...(data.modified ? { created: `${data.modified}T00:00:00+09:00` } : {}),
    licenses: [{ title: data.licence, path: publisher.licenceUrl }],
    contributors: [{ title: publisher.name, path: publisher.url, roles: ['publisher'] }],
    resources: files.map(({ name, title, description, url, type, heads }) => ({
      name,
      title,
      description,
      path: url,
      mediatype: type,
      encoding: 'utf-8',
      format: type === 'text/csv' ? 'csv' : 'json',
      ...(heads
        ? {
            type: 'table',
            schema: {
              fields: heads.map((head) => ({ name: head, type: 'string' })),
              missingValues: [''],
            },
          }
        : {}),
    })),
  };
}

/** The open data as a DCAT 3 catalogue in JSON-LD (w3.org/TR/vocab-dcat-3): what portals of data harvest. */
export function dcat(data: Described, files: readonly Listed[], publisher: Publisher) {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': data.url,
    '@type': 'dcat:Catalog',
    'dct:title': inJapanese(data.title),
    'dct:description': inJapanese(data.description),
    'dct:license': { '@id': publisher.licenceUrl },
    'dct:publisher': {
      '@id': publisher.url,
      '@type': 'foaf:Agent',
      'foaf:name': inJapanese(publisher.name),
    },
    'dcat:dataset': files.map(({ name, title, description, url, type, schema }) => ({
      '@id': `${data.url}#${name}`,
      '@type': 'dcat:Dataset',
      'dct:title': inJapanese(title),
      'dct:description': inJapanese(description),
      'dct:license': { '@id': publisher.licenceUrl },
      ...(data.modified ? { 'dct:modified': { '@value': data.modified, '@type': 'xsd:date' } } : {}),
      'dcat:distribution': {
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': data.url },
        'dcat:downloadURL': { '@id': url },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${type}`,
        },
        ...(schema ? { 'dct:conformsTo': { '@id': schema } } : {}),
      },
    })),
  };
}

const inJapanese = (text: string) => ({ '@value': text, '@language': LANGUAGE });
