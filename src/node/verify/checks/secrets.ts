import { homedir } from 'node:os';
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
  for (const [page, text] of textFiles(site)) {
    for (const [pattern, name] of SECRETS)
      if (pattern.test(text)) findings.push({ page, message: `${name}らしい文字列があります` });
    const place = PLACES.exec(text)?.[1] ?? own.find((path) => text.includes(`${path}/`));
    if (place) findings.push({ page, message: `つくった機械の中の場所「${place}」が書かれています` });
  }
  if (/^(?:localhost|127\.|\[::1\])/.test(new URL(site.origin).host))
    findings.push({
      page: 'index.html',
      severity: 'warning',
      message: `サイトのアドレスが ${site.origin} です。公開するときは SITE_URL=https://… を付けてつくってください`,
    });
  return findings;
};
