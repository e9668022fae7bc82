/** The situations in which a supporter comes here, in the order of the front door. */
export const SCENES = {
  visit: { label: 'これから会いに行く', about: '会社の気がかり' },
  stuck: { label: '面談で行き詰まった', about: '話の進め方の気がかり' },
  learn: { label: '仲間と学ぶ', about: '支援の型と学び方' },
} as const;
/** Id of a situation. */
export type Scene = keyof typeof SCENES;
/** Their ids, in that order. */
export const SCENE_IDS = Object.keys(SCENES) as [Scene, ...Scene[]];
