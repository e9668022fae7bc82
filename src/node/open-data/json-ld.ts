import { LANGUAGE } from '#core/language/language.ts';
/** schema.org data about a page. Plain objects; `jsonLdText` makes them safe to stand in HTML. */
export type JsonLd = Record<string, unknown>;

const CONTEXT = 'https://schema.org';

/** @param items from the home page down; `url` absolute, left out for the page itself */
export function breadcrumbList(
  items: readonly { label: string; url?: string | undefined }[],
  here: string,
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: url ?? here,
    })),
  };
}

interface ArticleFacts {
  title: string;
  summary: string;
  url: string;
  publishedAt?: string | undefined;
  updatedAt?: string | undefined;
  image?: string | undefined;
  keywords: readonly string[];
  /** The sources, as far as each is public. */
  sources: readonly { title: string; publisher?: string | undefined; url?: string | undefined }[];
  /** Where the firm is, from the wider place to the narrower. */
  places?: readonly string[];
  /** Organisations that contributed it and wish to be named. */
  credit?: readonly { organisation: string; url?: string | undefined }[] | undefined;
}
export interface Publisher {
  name: string;
  url: string;
  licenceUrl: string;
}

/** A case or an article as schema.org's Article. */
export function article(facts: ArticleFacts, publisher: Publisher): JsonLd {
  const organisation = { '@type': 'Organization', name: publisher.name, url: publisher.url };
  const basedOn = facts.sources.flatMap(({ url }) => url ?? []);
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: facts.title,
    description: facts.summary,
    url: facts.url,
    mainEntityOfPage: facts.url,
    inLanguage: LANGUAGE,
    ...(facts.publishedAt ? { datePublished: facts.publishedAt } : {}),
    ...((facts.updatedAt ?? facts.publishedAt) ? { dateModified: facts.updatedAt ?? facts.publishedAt } : {}),
    ...(facts.image ? { image: facts.image } : {}),
    ...(facts.keywords.length ? { keywords: facts.keywords.join(',') } : {}),
    ...(basedOn.length ? { isBasedOn: basedOn } : {}),
    ...(facts.sources.length
      ? {
          citation: facts.sources.map(({ title, publisher: by, url }) => ({
            '@type': 'CreativeWork',
            name: title,
            ...(by ? { publisher: { '@type': 'Organization', name: by } } : {}),
            ...(url ? { url } : {}),
          })),
        }
      : {}),
    ...(facts.places?.length ? { spatialCoverage: { '@type': 'Place', name: facts.places.join(' ') } } : {}),
    ...(facts.credit
      ? {
          contributor: facts.credit.map(({ organisation: name, url }) => ({
            '@type': 'Organization',
            name,
            ...(url ? { url } : {}),
          })),
        }
      : {}),
    author: organisation,
    publisher: organisation,
    license: publisher.licenceUrl,
    isAccessibleForFree: true,
  };
}

/** The glossary as schema.org's DefinedTermSet. @param terms each with the absolute address of its place */
export function definedTerms(
  facts: { name: string; url: string },
  terms: readonly { term: string; short: string; url: string }[],
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    name: facts.name,
    url: facts.url,
    inLanguage: LANGUAGE,
    hasDefinedTerm: terms.map(({ term, short, url }) => ({
      '@type': 'DefinedTerm',
      name: term,
      description: short,
      url,
    })),
  };
}

/** One course of training as schema.org's Course. @param course `hours` as far as the source tells them */
export function course(facts: {
  name: string;
  description: string;
  provider: string;
  url: string;
  online: boolean;
  hours: number;
  feeYen: number;
}): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'Course',
    name: facts.name,
    description: facts.description,
    url: facts.url,
    inLanguage: LANGUAGE,
    provider: { '@type': 'Organization', name: facts.provider },
    offers: { '@type': 'Offer', category: 'Paid', price: facts.feeYen, priceCurrency: 'JPY' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: facts.online ? 'online' : 'onsite',
      courseWorkload: `PT${facts.hours}H`,
    },
  };
}

interface DatasetFacts {
  name: string;
  description: string;
  url: string;
  modified?: string | undefined;
  files: readonly { name: string; url: string; type: string }[];
}

/** The open data as schema.org's Dataset. */
export function dataset(facts: DatasetFacts, publisher: Publisher): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: facts.name,
    description: facts.description,
    url: facts.url,
    inLanguage: LANGUAGE,
    license: publisher.licenceUrl,
    creator: { '@type': 'Organization', name: publisher.name, url: publisher.url },
    isAccessibleForFree: true,
    ...(facts.modified ? { dateModified: facts.modified } : {}),
    distribution: facts.files.map(({ name, url, type }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}

/** JSON that cannot end the `script` element it stands in. */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}
