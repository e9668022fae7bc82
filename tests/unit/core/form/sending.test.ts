import { expect, test } from 'vitest';
import { caseMail, fileName } from '#core/form/sending.ts';

test('the mail names the file that belongs to it, which a mail address cannot carry', () => {
  const mail = new URL(caseMail('uketsuke@example.org', '題名 & 見本', fileName('mihon')));
  expect(mail.pathname).toBe('uketsuke@example.org');
  expect(decodeURIComponent(mail.search)).toContain('subject=事例の投稿: 題名 & 見本');
  expect(decodeURIComponent(mail.search)).toContain('添えるファイル: mihon.txt');
});

test('a file without a folder name has a name all the same', () => {
  expect(fileName('')).toBe('jirei.txt');
});
