import type { SiteCheck } from '../site-check.ts';

/** Every image has a size, so that nothing jumps, and an alt text; every SVG is a picture, not a program. */
export const images: SiteCheck = ({ site }) => [
  ...site.pages.flatMap((page) =>
    page.faults
      .filter(({ check }) => check === 'images')
      .map(({ message }) => ({ page: page.file, message })),
  ),
  ...[...site.files.keys()]
    .filter((file) => file.endsWith('.svg'))
    .filter((file) =>
      /<script|\son[a-z]+\s*=|<foreignObject|(?:href|src)\s*=\s*["'](?!#|data:image\/)/i.test(
        site.read(file),
      ),
    )
    .map((page) => ({ page, message: 'SVG がプログラムか外のファイルを含んでいます' })),
];
