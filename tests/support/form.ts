import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Answers for every field that a case needs before it can be published, as a person types them. */
export const WHOLE = {
  title: '段取り替えを測ることから、工場の残業が減った',
  summary:
    '注文は増えているのに利益が残らない、架空の金属加工会社の見本。経営者と支援者が現場を歩き、段取り替えに時間を取られていることに気づくまでを、試験のために書いたもの。',
  name: '株式会社見本金属',
  kana: 'みほんきんぞく',
  story: {
    当社の背景: '金属の部品を削る会社である。注文は増えていたが、利益は残らなかった。\n\n社員は二十四名。',
    課題解決の支援: '支援者は社員の話を聞いた。\n\n- 段取り替えの時間を測る\n- 順番を社員が決める',
    成果: '残業は三割減った。<script>alert(1)</script> {1+1} という文字も、そのまま残る。',
  },
  points: [
    '現場を一緒に歩いて、時間を測った',
    '社員が自分で順番を決める仕組みに変えた',
    '残業が減り、提案が出るようになった',
  ],
} as const;

/** Opens out the form as its script has made it, with the check loaded. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-form][data-check-ready]').waitFor();
}

/** Fills in the five fields of the short form. */
export async function fillShort(page: Page): Promise<void> {
  await page.getByLabel('題名').fill(WHOLE.title);
  await page.getByLabel('要約').fill(WHOLE.summary);
  await page.getByLabel('事業者名').fill(WHOLE.name);
  await page.getByLabel('業種').selectOption({ label: '製造業' });
  await page.locator('#f-supporter-type').selectOption({ label: '商工会' });
}

/** Fills in everything that a published case needs. */
export async function fillWhole(page: Page): Promise<void> {
  await page.getByLabel(/^くわしく/).check();
  await fillShort(page);
  await page.getByLabel('よみ').fill(WHOLE.kana);
  await page.getByLabel('事業内容').fill('金属部品の加工');
  await page.getByLabel('従業員数').first().fill('２４名');
  await page.locator('#f-supporter-organisation').fill('見本商工会');
  const support = page.getByRole('group', { name: '支援期間' });
  await support.getByLabel('支援の始まり').fill('2021年4月');
  await support.getByLabel('支援の終わり').fill('2022/3');
  await page.getByRole('group', { name: '支援の段階' }).getByLabel('信頼関係の構築').check();
  await page.getByRole('group', { name: 'タグ' }).getByLabel('生産性向上').check();
  for (const [heading, text] of Object.entries(WHOLE.story))
    await page.getByRole('textbox', { name: heading, exact: true }).fill(text);
  for (const [index, point] of WHOLE.points.entries())
    await page.getByLabel(`本事例のポイント ${index + 1}`).fill(point);
  await page.getByLabel('支援者の学び 1').fill('数字を見せる前に、現場で一緒に見ることから始める。');
  await page.locator('[data-field="consent.kind"] select').selectOption({ label: '実名（本人確認済み）' });
  await page.getByLabel('確認日').fill('2026-11-01');
}

/** Waits until the finished file says what is expected, and gives it. */
export async function finishedFile(page: Page, says: RegExp): Promise<string> {
  await expect.poll(() => page.locator('[data-text]').textContent()).toMatch(says);
  return (await page.locator('[data-text]').textContent()) ?? '';
}
