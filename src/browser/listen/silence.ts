/** Seconds of one round; its length does not matter, for it goes round. */
const SECONDS = 2;
const RATE = 8000;
const HEAD = 44;

/**
 * A sound that nobody hears. Browsers hand the media keys to a page only while it plays something, and what the
 * speech synthesis says does not count.
 */
export function silence(): HTMLAudioElement {
  const length = SECONDS * RATE;
  const bytes = new Uint8Array(HEAD + length).fill(128, HEAD);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  word(0, 'RIFF');
  view.setUint32(4, HEAD - 8 + length, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, length, true);
  const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' })));
  audio.loop = true;
  return audio;
}
