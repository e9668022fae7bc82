/** What of Astro's own types this wing meets; all of them (`astro/client`) would bring `document` into it. */
declare module 'astro:content' {
  export { defineCollection } from 'astro/content/config';
}
