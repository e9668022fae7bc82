import type { APIContext } from 'astro';
import { drawIcon, ICONS } from '#node/pictures/icons.ts';

export const getStaticPaths = () =>
  Object.entries(ICONS).map(([file, icon]) => ({ params: { file }, props: { icon } }));

export const GET = async ({ props }: APIContext<{ icon: (typeof ICONS)[string] }>) =>
  new Response(new Uint8Array(await drawIcon(props.icon)), { headers: { 'content-type': 'image/png' } });
