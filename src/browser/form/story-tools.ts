import { around, inside, markOf } from '#browser/dom/part.ts';
import { STORY_TOOLS, useStoryTool } from '#core/form/story-edit.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';

/** Does what a button of the story says to the text below it. */
export function useTool(target: EventTarget | null): void {
  const button = around(target, FIELD_PARTS, 'tool');
  const section = around(button, FIELD_PARTS, 'section');
  const tool = STORY_TOOLS.find(({ id }) => button && id === markOf(button, FIELD_PARTS, 'tool'));
  if (!section || !tool) return;
  const area = inside(section, 'textarea', HTMLTextAreaElement);
  const { value: text, selectionStart: from, selectionEnd: to } = area;
  const change = useStoryTool(tool.id, { text, from, to });
  area.focus();
  area.setSelectionRange(change.from, change.to);
  insertText(area, change.insert);
  area.setSelectionRange(change.selectFrom, change.selectTo);
}

/** Puts a text in the place of what is selected, so that it can be undone as if it had been typed. */
export function insertText(area: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  // Deprecated, and the only way that keeps the browser's own undo.
  if (document.execCommand(text ? 'insertText' : 'delete', false, text)) return;
  area.setRangeText(text, area.selectionStart ?? 0, area.selectionEnd ?? area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
