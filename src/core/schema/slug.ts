/** Folder names and URLs: lower-case Latin words joined by hyphens. Apart from zod, so that browsers can load it alone. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
