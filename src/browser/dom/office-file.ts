import type { ManuscriptError } from '#core/office/archive.ts';
import { troubleText } from './trouble.ts';

/** Where a file is chosen or dropped. */
interface Way {
  input: HTMLInputElement;
  /** What a file may be dropped on; `data-over` while one hangs above it. */
  zone: HTMLElement;
  open: (file: File) => Promise<void>;
  /** What happens where something else than one file was dropped. */
  several: (files: readonly File[]) => void;
  signal: AbortSignal;
}

/** Takes a file that is chosen or dropped; the same one may be chosen again. */
export function takeFile({ input, zone, open, several, signal }: Way): void {
  const on = <Type extends keyof HTMLElementEventMap>(
    element: HTMLElement,
    type: Type,
    work: (event: HTMLElementEventMap[Type]) => void,
  ) => element.addEventListener(type, work, { signal });
  on(input, 'change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void open(file).finally(() => {
      input.value = '';
    });
  });
  on(zone, 'dragover', (event) => {
    event.preventDefault();
    zone.dataset.over = '';
  });
  on(zone, 'dragleave', () => delete zone.dataset.over);
  on(zone, 'drop', (event) => {
    event.preventDefault();
    delete zone.dataset.over;
    const { files } = event.dataTransfer ?? {};
    if (files?.length === 1 && files[0]) void open(files[0]);
    else several([...(files ?? [])]);
  });
}

/** What reads a file of an office program; it comes when the first file does. */
interface Reader {
  ManuscriptError: typeof ManuscriptError;
}

interface Work<Tools> {
  /** Larger files would stop a phone. In bytes. */
  most: number;
  /** What to do instead with a larger one, as a sentence. */
  instead: string;
  load: () => Promise<Tools>;
  /** Shows what the file holds. @throws ManuscriptError, whose words are said */
  show: (tools: Tools, bytes: Uint8Array) => void;
  say: (words: string) => void;
}

/** Reads a file here and shows what was understood of it; says why where it cannot. */
export async function readOfficeFile<Tools extends { reader: Reader }>(
  file: File,
  { most, instead, load, show, say }: Work<Tools>,
): Promise<void> {
  if (file.size > most) {
    say(`「${file.name}」は大きすぎます（${most / 1e6}MB まで）。${instead}`);
    return;
  }
  try {
    const [tools, bytes] = await Promise.all([load(), file.arrayBuffer()]);
    try {
      show(tools, new Uint8Array(bytes));
      say(
        `「${file.name}」を、次のように読み取りました。まだ入れていません。違うものは印を外してください。入れたあとで直せます。`,
      );
    } catch (error) {
      if (!(error instanceof tools.reader.ManuscriptError)) throw error;
      say(`${error.message}。`);
    }
  } catch (error) {
    say(
      troubleText(error, {
        what: `「${file.name}」を読めませんでした。書いてあるものは、そのままです。`,
        connection: '電波のよいところで、もう一度選んでください。',
      }),
    );
  }
}
