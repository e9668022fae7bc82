const LINK = /^\[([^\]]{1,200})\]\((https?:\/\/[^)\s]{1,500})\)[（(]?([^）)]{0,100})/;

/** 「題名 ｜ 発行者 ｜ URL」, as much of it as there is; `rest` is a line of which something is missing. */
export function readSource(line: string): {
  title?: string;
  publisher?: string;
  url?: string;
  rest?: string;
} {
  const link = LINK.exec(line);
  const spaced = /\s[|｜]\s/;
  // A slash of Japanese letters parts a line only where an address, which has its own, is one of the parts.
  const slash = line.includes('https://') && !/[|｜]/.test(line);
  const mark = spaced.test(line) ? spaced : slash ? /／/ : /[|｜]/;
  const parts = line.split(mark).map((part) => part.trim());
  const isUrl = (text: string | undefined) => /^https?:\/\//.test(text ?? '');
  const words = parts.filter((part) => part && !isUrl(part));
  const title = link ? link[1] : words[0];
  const publisher = link ? link[3]?.trim() : words[1];
  const url = link ? link[2] : parts.find(isUrl);
  const found = { ...(title ? { title } : {}), ...(publisher ? { publisher } : {}), ...(url ? { url } : {}) };
  return found.title && found.publisher && words.length <= 2 ? found : { ...found, rest: line };
}
