import { z } from 'zod';
import { isoDate, line, partialDate, uniqueList, webUrl } from './primitives.ts';
import { idList, ids, type Taxonomies } from './taxonomy.ts';

/*
 * Parts that cases and know-how share. Titles are the form's labels, descriptions its help.
 */

/** Where an entry stands on its way to the reader. */
export const publication = z.enum(['published', 'scheduled', 'upcoming', 'draft', 'withdrawn']).meta({
  title: '公開状態',
  description:
    'published = 公開、scheduled = 予約（publishedAt の日の前は下書き、その日から公開）、upcoming = 準備中（一覧に題名だけ出る）、draft = 下書き（サイトに出ない）、withdrawn = 取り下げ（アドレスだけが残り、取り下げたことを伝える）',
});

/** The day the entry was first published here. */
export const publishedAt = isoDate.meta({
  title: '公開日',
  description: 'このサイトで公開した日。YYYY-MM-DD',
});
/** The day the entry was taken back. */
export const withdrawnAt = isoDate.meta({
  title: '取り下げ日',
  description: '公開を取りやめた日。取り下げ（withdrawn）のときだけ書く。YYYY-MM-DD',
});
/** Why, in words that everyone may read; left out when there is nothing to say. */
export const withdrawnReason = line(5, 120).meta({
  title: '取り下げの理由',
  description: '取り下げたページに出る。書かなくてもよい。会社名や個人名は書かない',
});
/** The last day its content changed. */
export const updatedAt = isoDate.meta({
  title: '更新日',
  description: '内容を直した最後の日。更新の記録（changes）があれば、そこから決まるので書かない。YYYY-MM-DD',
});
/** What was changed after the entry was published, the newest first. The first day is its `updatedAt`. */
export const changes = uniqueList(
  z.strictObject({
    date: isoDate.meta({ title: '日付', description: '直した日。YYYY-MM-DD' }),
    what: line(5, 80).meta({ title: '直したこと', description: '読む人に分かる言葉で、一文。5〜80字' }),
  }),
  1,
  30,
).meta({
  title: '更新の記録',
  description: '公開のあとで直したこと。新しい順に書く。更新日は、いちばん上の日付になる',
});
/** Who contributed and wishes to be named: organisations, never persons. */
export const credit = uniqueList(
  z.strictObject({
    organisation: line(2, 60).meta({
      title: '機関の名前',
      description: '機関・団体・会社の名前。個人の名前は書かない',
    }),
    url: webUrl.optional().meta({ title: 'URL', description: '機関のページ。無ければ書かない' }),
  }),
  1,
  5,
).meta({
  title: '寄稿',
  description: '名前を載せてほしい寄稿元の機関。希望があるときだけ書く',
});
/** The last day it was compared with its sources. */
export const reviewedAt = isoDate.meta({
  title: '点検日',
  description: '出典と照らして内容を確かめた最後の日。YYYY-MM-DD',
});

/** One public document from which facts were read. */
export const source = z.strictObject({
  title: line(1, 160).meta({ title: '資料名', description: '出典の題名を、そのまま' }),
  publisher: line(1, 120).meta({ title: '発行者', description: '出した機関・媒体の名前' }),
  url: webUrl.optional().meta({ title: 'URL', description: '公開されているページ。無ければ書かない' }),
  published: partialDate.optional().meta({
    title: '公表時期',
    description: '分かるところまで（"2024"、"2024-06"、"2024-06-25"）。分からなければ書かない',
  }),
});
/** The documents behind an entry: one to twelve. */
export const sources = uniqueList(source, 1, 12).meta({
  title: '出典',
  description: '事実を読み取った公表資料。一つ以上',
});

/** A question put to the owner. `origin` keeps apart what a source reports and what the editors wrote. */
export function question(taxonomies: Taxonomies) {
  return z.strictObject({
    ask: line(5, 120).meta({ title: '問いかけ', description: '経営者に向けた問い。話し言葉で一文' }),
    opened: line(5, 200).optional().meta({
      title: '開いたもの',
      description: 'その問いが、何に気づく・何が動くきっかけになるか（なったか）',
    }),
    step: z.enum(ids(taxonomies.step)).meta({ title: '段階', description: '使う場面の段階' }),
    walls: idList(taxonomies.wall, 0, 3).optional().meta({ title: '壁', description: '越えようとする壁' }),
    origin: z
      .enum(['reported', 'used', 'editorial'], {
        error: '実際の発言か、編集側の作例かを、読む人が見分けられるようにするためです',
      })
      .meta({
        title: '由来',
        description:
          'reported = 公表資料に出てくる問い、used = 支援の場で実際に使われた問い、editorial = 事実をもとに編集側が言葉にした問い（実際の発言ではない）',
      }),
  });
}

/** One to six subjects out of `tag.yaml`. */
export function tags(taxonomies: Taxonomies) {
  return idList(taxonomies.tag, 1, 6).meta({
    title: 'タグ',
    description: '主題を表すタグ。一つから六つ',
  });
}
/** Up to seven steps, at least `min`. */
export function steps(taxonomies: Taxonomies, min: number) {
  return idList(taxonomies.step, min, 7).meta({
    title: '支援の段階',
    description: '段階（step.yaml）のうち、読み手が学べるもの',
  });
}
/** Up to five walls, at least `min`. */
export function walls(taxonomies: Taxonomies, min: number) {
  return idList(taxonomies.wall, min, 5).meta({
    title: '壁',
    description: '壁（wall.yaml）のうち、関わるもの',
  });
}

/** One to four worries of `concern.yaml`, each resting on something a source says. */
export function concerns(taxonomies: Taxonomies) {
  return idList(taxonomies.concern, 1, 4).meta({
    title: '気がかり',
    description: '経営者が抱えていた気がかり。一つから四つ。出典で確かめられるものだけ',
  });
}

/** How a supporter would put the trouble that the entry helps with. */
export const asked = uniqueList(line(4, 40), 4, 8).meta({
  title: 'こんな相談のときに',
  description: '支援者の言葉で書いた困りごと。四つから八つ、それぞれ40字まで。題名の言い換えは書かない',
});

/** ISO dates compare as strings; each later stage may not come before the one it follows. */
export function datesInOrder(
  entry: {
    publication?: unknown;
    publishedAt?: string | undefined;
    updatedAt?: string | undefined;
    reviewedAt?: string | undefined;
  },
  context: z.RefinementCtx,
) {
  // What waits for its day was reviewed before it.
  if (entry.publication === 'scheduled') return;
  const chain = [
    ['publishedAt', '公開日', entry.publishedAt],
    ['updatedAt', '更新日', entry.updatedAt],
    ['reviewedAt', '点検日', entry.reviewedAt],
  ] as const;
  // A date that does not exist is a fault of its own and stands in no order.
  const known = chain.filter((link) => isoDate.safeParse(link[2]).success);
  known.slice(1).forEach((link, index) => {
    const before = known[index] as (typeof chain)[number];
    if ((link[2] as string) < (before[2] as string)) {
      context.addIssue({
        code: 'custom',
        path: [link[0]],
        message: `${link[1]}（${link[2]}）が${before[1]}（${before[2]}）より前です。順に並ぶように直してください`,
      });
    }
  });
}

/** An entry that is taken back gives the day; any other has none. */
export function withdrawal(
  entry: {
    publication: z.infer<typeof publication>;
    withdrawnAt?: string | undefined;
    withdrawnReason?: string | undefined;
  },
  context: z.RefinementCtx,
) {
  const gone = entry.publication === 'withdrawn';
  if (gone && entry.withdrawnAt === undefined)
    context.addIssue({
      code: 'custom',
      path: ['withdrawnAt'],
      message:
        '取り下げ（withdrawn）には withdrawnAt（取り下げ日）が要ります。YYYY-MM-DD で書き足してください',
    });
  for (const key of ['withdrawnAt', 'withdrawnReason'] as const)
    if (!gone && entry[key] !== undefined)
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `${key} は取り下げ（withdrawn）のときだけ書きます。取り除くか、publication を withdrawn にしてください`,
      });
}
