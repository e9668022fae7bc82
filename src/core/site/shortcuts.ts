/** What a key press is, as far as shortcuts ask. */
export interface KeyPress {
  key: string;
  isComposing: boolean;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  repeat: boolean;
}
export type Shortcut = 'search' | 'help' | 'next' | 'previous';

/** Input methods send 229 for keys that they are still making characters of. */
const COMPOSING = 229;

/**
 * The shortcut that a key press asks for, if any. Never while an input method composes, never with Ctrl, Alt or
 * Command, never in a place where the reader writes.
 * @param writing the focus is where text goes
 */
export function shortcutOf(press: KeyPress, writing: boolean): Shortcut | undefined {
  if (press.isComposing || press.keyCode === COMPOSING || press.defaultPrevented) return undefined;
  if (writing || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.key === '/' && !press.repeat) return 'search';
  if (press.key === '?' && !press.repeat) return 'help';
  if (press.key === 'ArrowDown') return 'next';
  if (press.key === 'ArrowUp') return 'previous';
  return undefined;
}

/** Where an arrow leads in a list of `count`; it stops at both ends. */
export function nextInList(at: number, step: 1 | -1, count: number): number {
  return Math.min(count - 1, Math.max(0, at + step));
}
