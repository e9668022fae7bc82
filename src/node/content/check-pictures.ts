import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAX_PIXELS } from '#core/check/rules/images.ts';
import { compareFindings, type Finding } from '#core/check/source/finding.ts';
import type { ContentCheck } from './check.ts';

/** Adds what shows only when pictures are decoded, as the build will do it. */
export async function withPictures(contentDir: string, check: ContentCheck): Promise<ContentCheck> {
  const broken: Finding[] = [];
  // One after the other: a picture may take 160 MB while it is open.
  for (const picture of check.pictures) {
    if (!(await opens(join(contentDir, picture)))) broken.push(damaged(picture));
  }
  if (!broken.length) return check;
  return { ...check, findings: [...check.findings, ...broken].sort(compareFindings) };
}

/** Whether a picture can be decoded to its end. */
async function opens(file: string): Promise<boolean> {
  try {
    // Loaded only where there is a picture: it takes as long as a hundred texts.
    const { default: sharp } = await import('sharp');
    const picture = sharp(readFileSync(file), { limitInputPixels: MAX_PIXELS });
    const { width, height } = await picture.metadata();
    await picture.autoOrient().resize({ width: 64 }).raw().toBuffer();
    return width > 0 && height > 0;
  } catch {
    return false;
  }
}

function damaged(picture: string): Finding {
  const name = picture.slice(dirname(picture).length + 1);
  return {
    file: `${dirname(picture)}/index.mdx`,
    line: 1,
    column: 1,
    field: name,
    rule: 'image/damaged',
    severity: 'error',
    message: `画像「${name}」が最後まで開けません（壊れているか、途中で切れています）`,
    remedy: '画像ソフトで開いて保存し直してください',
  };
}
