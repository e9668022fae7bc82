import { measures, programme } from '#node/data/programme.ts';
import { absolute, site } from '#node/data/site.ts';

/** Open data: every measure of the programme as it stands in `content/programme/`, with sources and dates. */
export function GET() {
  const body = {
    name: site.name,
    licence: site.licence.content,
    licenceUrl: site.licence.contentUrl,
    measures: measures.map(({ name, path }) => ({ id: name, url: absolute(path), ...programme[name] })),
  };
  return new Response(JSON.stringify(body, null, 1), { headers: { 'content-type': 'application/json' } });
}
