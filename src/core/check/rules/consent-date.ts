import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';

/** Consent is made sure of before a case is published. */
export const consentDate: DocumentRule = {
  id: 'consent/date',
  severity: 'error',
  title: '確認日は公開日より後にならない',
  why: '確かめてから公開する、という順を守るためです。',
  check({ data, placeOf }) {
    const confirmed = textAt(data, 'consent', 'confirmedAt');
    const published = textAt(data, 'publishedAt');
    if (!confirmed || !published || confirmed <= published) return [];
    return [
      {
        ...placeOf(['consent', 'confirmedAt']),
        field: 'consent.confirmedAt',
        message: `確認日（${confirmed}）が公開日（${published}）より後です`,
        remedy: '確認が済んでから公開してください。確かめ直した日は reviewedAt に書きます',
      },
    ];
  },
};
