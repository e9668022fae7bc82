import { z } from 'zod';
import { SERVER_ENGINES } from '#core/search/server-engines.ts';
import { contactSchema } from './contact.ts';
import { neighbours } from './neighbours.ts';
import { line, uniqueList, webUrl } from './primitives.ts';
import { themeSchema } from './theme.ts';

/** So many days within which something is done. */
const days = (title: string) => z.int().min(1).max(365).meta({ title, description: '日数' });

/** People or teams as GitHub knows them. */
const handles = (title: string) =>
  uniqueList(
    z.string().regex(/^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9_-]+)?$/, {
      error: '@組織/チーム か @利用者 の形で書いてください',
    }),
    1,
    5,
  ).meta({ title, description: '例: @shien-no-wa/editors' });

/** `content/site.yaml`: what differs between instances of the platform. */
export const siteSchema = z.strictObject({
  name: line(1, 40).meta({ title: 'サイト名' }),
  tagline: line(1, 80).meta({ title: '一行の説明' }),
  description: line(20, 200).meta({ title: '紹介文', description: '検索結果などに出る' }),
  practice: line(1, 20).optional().meta({
    title: '支援の呼び名',
    description: '「伴走支援の地図」のように、見出しに入る名前。書かなければ「支援」',
  }),
  language: z.enum(['ja', 'en']).default('ja').meta({
    title: '画面の言葉',
    description: 'ja（日本語）か en（英語）。書かなければ日本語。記事も同じ言葉で書く',
  }),
  theme: themeSchema,
  repository: webUrl.optional().meta({
    title: 'リポジトリー',
    description: 'GitHub での投稿の行き先。無ければ、ほかの送り方だけを案内する',
  }),
  branch: line(1, 60).meta({ title: '本線の枝', description: '例: main' }),
  contact: contactSchema.meta({
    title: '問い合わせ先',
    description: '連絡と投稿の送り先。mail か url、または両方',
  }),
  operator: line(1, 120).optional().meta({
    title: '運営者',
    description: 'だれが運営しているか。「お問い合わせ」に出る。組織や団体の名前で書く',
  }),
  security: contactSchema.optional().meta({
    title: '弱点の知らせ先',
    description: 'security.txt に出る。人に見えない連絡先を書く。書かなければ、つくられない',
  }),
  owners: z
    .strictObject({
      maintainers: handles('プログラムと動かし方を見る人'),
      editors: handles('記事を見る人'),
    })
    .optional()
    .meta({
      title: '取り込む前に見る人',
      description: 'GitHub の CODEOWNERS になる（npm run deploy:config）。書かなければ、だれも指さない',
    }),
  previews: z
    .string()
    .regex(
      /^https:\/\/(?=\S*\{(?:number|branch)\})(?:[a-z0-9.-]|\{number\}|\{branch\})+(?:\/(?:[\w./-]|\{number\}|\{branch\})*)?$/i,
      'https:// から始まり、{number} か {branch} を含むアドレスにしてください（例: https://deploy-preview-{number}--mihon.netlify.app/）',
    )
    .optional()
    .meta({
      title: '投稿の見本のアドレス',
      description:
        '置き場所がプルリクエストごとにつくる見本。{number} は番号、{branch} は枝の名前。書かなければ、見本はダウンロードだけ',
    }),
  search: z
    .strictObject({
      backend: z
        .enum(SERVER_ENGINES, {
          error: `${SERVER_ENGINES.join(' か ')} と書いてください。検索サーバーを置かないときは、search の欄ごと消してください`,
        })
        .meta({ title: '検索サーバー', description: '検索の言葉を受け取って答えるサーバーの種類' }),
    })
    .optional()
    .meta({
      title: '検索のしかた',
      description:
        '書かなければ、検索は読む人のブラウザーの中だけで動く。書くと、検索の言葉がこのサイトのサーバーに送られ、そのことが画面に出る（置き方は OPERATIONS.md）',
    }),
  community: z
    .strictObject({
      label: line(1, 60).meta({ title: '名前' }),
      url: webUrl.meta({ title: 'URL' }),
    })
    .optional()
    .meta({ title: '交流の場' }),
  licence: z
    .strictObject({
      content: line(1, 60).meta({ title: '文章とデータの利用条件' }),
      contentUrl: webUrl.meta({
        title: '利用条件の URL',
        description: '文章とデータの利用条件を読めるページ',
      }),
      code: line(1, 60).meta({ title: 'プログラムの利用条件' }),
    })
    .meta({ title: '利用条件' }),
  machines: z
    .strictObject({
      search: z.boolean().meta({ title: '検索', description: '検索の一覧に載せてよいか' }),
      input: z.boolean().meta({ title: '回答', description: '尋ねられたときに読んで答えに使ってよいか' }),
      train: z.boolean().meta({ title: '学習', description: 'モデルの学習に使ってよいか' }),
    })
    .optional()
    .meta({
      title: '機械による利用',
      description: 'robots.txt の Content-Signal に出る。書かなければ何も言わない',
    }),
  promises: z
    .strictObject({
      reply: days('お返事まで'),
      decide: days('掲載を決めるまで'),
      withdraw: days('取り下げまで'),
    })
    .optional()
    .meta({
      title: '投稿した人への約束',
      description: '「事例を投稿する」に出る日数。約束しないときは、この欄を書かない',
    }),
  english: z
    .strictObject({
      readers: line(20, 400).meta({ title: '読む人', description: 'だれのためのサイトか' }),
      practice: z
        .strictObject({
          name: line(1, 60).meta({ title: '名前', description: '日本語のまま' }),
          reading: line(1, 80).meta({ title: '読み', description: 'ローマ字' }),
          meaning: line(20, 800).meta({ title: '意味', description: '英語での説明' }),
        })
        .optional()
        .meta({ title: '支援の説明' }),
      who: line(20, 400).meta({ title: '運営', description: 'だれが、何をもとに運営しているか' }),
    })
    .optional()
    .meta({
      title: '英語の案内',
      description: '英語のページに出る文。書かなければ、英語のページはつくられない',
    }),
  neighbours: neighbours.optional().meta({
    title: 'お隣の棚',
    description: '同じプログラムで動くほかのサイト。その事例を「みんなの棚」として一緒に探せるようにする',
  }),
  disclaimer: line(10, 200).meta({ title: '位置づけの注意書き', description: 'フッターに出る' }),
});

export type Site = z.infer<typeof siteSchema>;
