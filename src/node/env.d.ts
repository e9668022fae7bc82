/** What of Astro's own types the build uses; all of them (`astro/client`) would bring `document` into this wing. */
interface ImportMetaEnv {
  readonly PROD: boolean;
  readonly DEV: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
declare module 'astro:content' {
  export { defineCollection } from 'astro/content/config';
}
