import { homedir } from 'node:os';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import type { SiteCheck } from '../site-check.ts';
import { textFiles } from '../text-files.ts';

const SECRETS: readonly [RegExp, string][] = [
  [/-----BEGIN (?:[A-Z ]+ )?PRIVATE KEY-----/, '秘密鍵'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'AWS の鍵'],
  [/\bgh[pousr]_[A-Za-z0-9]{36,}\b/, 'GitHub のトークン'],
  [/\bglpat-[A-Za-z0-9_-]{20,}\b/, 'GitLab のトークン'],
  [/\bxox[abpr]-[A-Za-z0-9-]{10,}/, 'Slack のトークン'],
  [/\bAIza[0-9A-Za-z_-]{35}\b/, 'Google の鍵'],
  [/\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{10,}/, '署名付きトークン（JWT）'],
  [/https?:\/\/[^/\s:@"']+:[^/\s:@"']+@/, 'パスワード付きの URL'],
];
/** Places that exist on some machine only. */
const PLACES =
  /(?<![\w.~%/:-])((?:file:\/\/\/?|\/(?:home|root|Users|tmp|var\/folders|mnt|private)\/|[A-Z]:\\\\?(?:Users|Windows)\\)[^\s"'`)<]*)/;

/** Nothing in the output gives away a secret or a place on the machine that built it. */
export const secrets: SiteCheck = ({ site }) => {
  const own = [process.cwd(), homedir()].filter((path) => path.length > 1);
  const findings: { page: string; message: string; severity?: 'warning' }[] = [];
  // Whatever stands in a file is in its bytes: those of the release before are known.
  const known = openMemory<string[]>(
    'secrets',
    JSON.stringify([hashOfCode('src/node/verify/checks/secrets.ts'), own]),
  );
  for (const [page, text] of textFiles(site))
    for (const message of known.recall(site.hash(page), () => messagesOn(text(), own)))
      findings.push({ page, message });
  known.save();
  if (/^(?:localhost|127\.|\[::1\])/.test(new URL(site.origin).host))
    findings.push({
      page: 'index.html',
      severity: 'warning',
      message: `サイトのアドレスが ${site.origin} です。公開するときは SITE_URL=https://… を付けてつくってください`,
    });
  return findings;
};

function messagesOn(text: string, own: readonly string[]): string[] {
  const place = PLACES.exec(text)?.[1] ?? own.find((path) => text.includes(`${path}/`));
  return [
    ...SECRETS.filter(([pattern]) => pattern.test(text)).map(([, name]) => `${name}らしい文字列があります`),
    ...(place ? [`つくった機械の中の場所「${place}」が書かれています`] : []),
  ];
}
