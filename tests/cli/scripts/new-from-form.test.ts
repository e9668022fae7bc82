import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { writeAnswers } from '#core/form/answers.ts';
import { FormCheck } from '#core/form/form-check.ts';
import { keptFolder, taxonomies, tempFolder } from '#support/content.ts';

test('a draft that the form has written out goes on with npm run new --from, and says the same', () => {
  const answers = {
    slug: 'x-from-form',
    data: {
      title: '道具の置き場所を決めたら、探す時間が消えた',
      company: { name: '見本の道具会社' },
      points: ['一つめの見どころを書いた行', '二つめの見どころ\nを二行で'],
    },
    sections: { 当社の背景: '道具の会社。{x} <b>\n\n- 一つめ\n- 二つめ' },
  };
  const content = keptFolder();
  try {
    const file = join(tempFolder(), 'form-draft.json');
    writeFileSync(file, writeAnswers(answers));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', '--from', file, '--yes'], {
      env: { ...process.env, CONTENT_DIR: content.dir },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const theirs = splitMdx(readFileSync(join(content.dir, 'cases/x-from-form/index.mdx'), 'utf8'));
    const ours = splitMdx(new FormCheck(taxonomies).check(answers, false, '2026-11-22').text);
    expect(readYaml(theirs?.frontmatter ?? '').data).toMatchObject({ ...data(ours), publication: 'draft' });
    expect(theirs?.body.trim()).toBe(ours?.body.trim());
  } finally {
    content.remove();
  }
});

/** What the settings say; lists that the schema wants even when they are empty wait as comments in a new file. */
function data(source: ReturnType<typeof splitMdx>): object {
  const shown = readYaml(source?.frontmatter ?? '').data as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shown).filter(([, value]) => !Array.isArray(value) || value.length),
  );
}
