import { every, markOf } from '#browser/dom/part.ts';
import { ANSWER_NAMES, type Answers } from '#core/match/firm-answers.ts';
import { MATCH_PARTS } from '#core/site/match-parts.ts';

/** Between concerns that are picked. */
const COMMA = '、';

/** What the form says now. */
export function readForm(form: HTMLFormElement): Answers {
  const data = new FormData(form);
  const told = ANSWER_NAMES.flatMap((name) => {
    const values = data.getAll(name).map((value) => String(value).trim());
    const given = values.filter((value) => value !== '');
    return given.length > 0 ? [[name, given] as const] : [];
  });
  return Object.fromEntries(told);
}

/** Brings the form to what an address says. */
export function fillForm(form: HTMLFormElement, answers: Answers): void {
  form.reset();
  for (const control of form.elements) {
    const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
    if (!isBox && !(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const values = answers[control.name as keyof Answers] ?? [];
    if (isBox) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
  // What is answered is not folded away.
  for (const folded of form.querySelectorAll('details'))
    folded.open ||= folded.querySelector(':checked:not(option[value=""])') !== null;
}

/** Puts what was picked from a list into its question, and takes it out again. One trade, but several concerns. */
export function pick(form: HTMLFormElement, button: HTMLElement): HTMLInputElement {
  const name = markOf(button, MATCH_PARTS, 'pick');
  const label = button.textContent?.trim() ?? '';
  const input = form.elements.namedItem(name) as HTMLInputElement;
  const before = pickedIn(input, every(form, MATCH_PARTS, 'pick'));
  const rest = before.filter((one) => one !== label);
  if (rest.length < before.length) input.value = rest.join(COMMA);
  else input.value = name === 'concern' ? [...before, label].join(COMMA) : label;
  return input;
}

/** Shows which buttons stand in the questions. */
export function showPicked(form: HTMLFormElement): void {
  const buttons = every(form, MATCH_PARTS, 'pick');
  for (const button of buttons) {
    const input = form.elements.namedItem(markOf(button, MATCH_PARTS, 'pick')) as HTMLInputElement;
    const isPicked = pickedIn(input, buttons).includes(button.textContent?.trim() ?? '');
    button.setAttribute('aria-pressed', String(isPicked));
  }
}

/** Labels that a question holds; free words are none. */
function pickedIn(input: HTMLInputElement, buttons: readonly HTMLElement[]): string[] {
  const labels = new Set(
    buttons
      .filter((button) => markOf(button, MATCH_PARTS, 'pick') === input.name)
      .map((button) => button.textContent?.trim() ?? ''),
  );
  if (labels.has(input.value.trim())) return [input.value.trim()];
  return input.value
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => labels.has(part));
}
