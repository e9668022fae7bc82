import { feedText } from '#core/format/feed-text.ts';
import { paths } from '#core/site/paths.ts';
import { absolute, site } from '#node/data/site.ts';

/** OpenSearch 1.1 description: browsers can then search this site from their address bar. */
export function GET() {
  const name = [...site.name].slice(0, 16).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${feedText(name)}</ShortName>
  <Description>${feedText(`${site.name}の支援事例と支援ノウハウを探す`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ja</Language>
  <Image width="16" height="16" type="image/svg+xml">${feedText(absolute('/favicon.svg'))}</Image>
  <Url type="text/html" template="${feedText(absolute(paths.search))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${feedText(absolute(paths.openSearch))}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
}
