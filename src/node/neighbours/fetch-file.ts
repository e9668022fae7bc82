/** Why a neighbour is not shown: what is wrong and where, and how to mend it. Written for the operator. */
export class Refused extends Error {
  /** The file of the neighbour. */
  readonly file: string;

  constructor(file: string, what: string, mend: string) {
    super(`${file}: ${what}。${mend}`);
    this.file = file;
  }
}

const LATER = '相手の運営者に知らせるか、時間をおいて、もう一度つくってください';

/**
 * Fetches one file, to its last byte or not at all. No redirect is followed: what is asked is what `site.yaml` names.
 * @param file its address below the neighbour's home page, without a slash before it
 * @param most bytes that may come
 * @param signal when to give up
 * @throws Refused
 */
export async function fetchFile(
  home: string,
  file: string,
  most: number,
  signal: AbortSignal,
): Promise<Buffer> {
  try {
    const response = await fetch(new URL(file, home), {
      redirect: 'manual',
      headers: { 'user-agent': 'bansou-neighbours' },
      signal,
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      const to = response.headers.get('location') ?? '';
      throw new Refused(
        file,
        `ほかのアドレスに転送されます（${to}）`,
        'site.yaml の url を、転送先のトップページに直してください',
      );
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new Refused(
        file,
        `取り出せません（${response.status}）`,
        `url が相手のトップページか、相手が npm run release で公開しているかを確かめてください`,
      );
    }
    return await upTo(response, file, most);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const why = name === 'TimeoutError' ? '時間内に届きません' : `つながりません（${cause?.code ?? name}）`;
    throw new Refused(file, why, LATER);
  }
}

async function upTo(response: Response, file: string, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) return Buffer.concat(parts);
    length += value.length;
    if (length > most) {
      await reader?.cancel();
      throw new Refused(
        file,
        `${most.toLocaleString('ja-JP')}バイトを超えています`,
        '相手の運営者に知らせてください',
      );
    }
    parts.push(value);
  }
}
