import type { Site } from '#core/schema/site.ts';

/** What a contributor may expect, and by when, as `promises` in `site.yaml` says it. */
export function promised({ promises }: Pick<Site, 'promises'>): string {
  return promises
    ? `${promises.reply}日以内に編集の係がお返事し、${promises.decide}日以内に、載せるかどうかを理由とともにお知らせします。`
    : '編集の係から、お返事します。';
}
