/** Longer addresses are refused by some hosts and browsers on the way; the file then goes by the clipboard. */
export const LONGEST_ADDRESS = 6_000;

/** The page of the repository that writes a new file. */
export interface NewFile {
  /** Where it opens, filled in when it fits. */
  address: string;
  /** Whether the text stands in the address; else it has to be pasted. */
  filled: boolean;
}

/** Path of a case's text in the repository. */
export function casePath(slug: string): string {
  return `content/cases/${slug}/index.mdx`;
}

/** GitHub's own address for a new file with a name and, when it is short enough, its text. */
export function newFile(repository: string, branch: string, slug: string, text: string): NewFile {
  const base = `${repository.replace(/(?<!\/)\/+$/, '')}/new/${branch.split('/').map(encodeURIComponent).join('/')}`;
  const named = `${base}?filename=${encodeURIComponent(casePath(slug))}`;
  const whole = `${named}&value=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST_ADDRESS
    ? { address: whole, filled: true }
    : { address: named, filled: false };
}

/** GitHub's own page on which a published case is edited; it takes no text in its address. */
export function editFile(repository: string, branch: string, slug: string): string {
  const ref = branch.split('/').map(encodeURIComponent).join('/');
  return `${repository.replace(/(?<!\/)\/+$/, '')}/edit/${ref}/${casePath(slug)}`;
}

/** The page of the repository that asks the questions of a case. */
export function issueAddress(repository: string): string {
  return `${repository.replace(/(?<!\/)\/+$/, '')}/issues/new?template=case.yml`;
}
