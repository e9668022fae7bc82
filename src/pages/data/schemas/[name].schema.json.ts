import { dataFile, jsonSchemas } from '#node/data/open-data.ts';

/** JSON Schema of each file of the open data. */
export function getStaticPaths() {
  return jsonSchemas().map(({ name, schema }) => ({ params: { name }, props: { schema } }));
}

export function GET({ props }: { props: { schema: unknown } }) {
  return dataFile(props.schema);
}
