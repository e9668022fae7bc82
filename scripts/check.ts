import { formatFinding } from '../src/domain/content/finding.ts';
import { checkContent } from './lib/check-content.ts';

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { findings, files } = checkContent(process.env.CONTENT_DIR ?? 'content', paths);
for (const finding of findings) console.log(formatFinding(finding));
const errors = findings.filter((finding) => finding.severity === 'error').length;
console.log(`${files} ファイルを調べました。誤り ${errors}、注意 ${findings.length - errors}`);
process.exitCode = errors ? 1 : 0;
