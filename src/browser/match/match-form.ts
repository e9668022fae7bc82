import {
  FIELDS,
  formatProfileForm,
  type ProfileChoices,
  type ProfileForm,
  parseProfileForm,
} from '#core/match/profile-address.ts';
import { DEFAULT_WEIGHTS } from '#core/match/traits.ts';

/** What the form says now, checked as an address is: what it cannot be is left out. */
export function readForm(form: HTMLFormElement, choices: ProfileChoices): ProfileForm {
  const data = new FormData(form);
  const fields = Object.fromEntries(
    FIELDS.map((name) => [
      name,
      data
        .getAll(name)
        .map((value) => (name === 'employees' ? plainNumber(String(value)) : String(value).trim())),
    ]),
  );
  const weights = Object.fromEntries(
    Object.entries(DEFAULT_WEIGHTS).map(([trait, standard]) => [
      trait,
      Number(data.get(`w.${trait}`) ?? standard),
    ]),
  ) as ProfileForm['weights'];
  drawWeights(form);
  return parseProfileForm(formatProfileForm({ fields, weights }), choices).form;
}

/** Brings the form to what an address says. */
export function fillForm(form: HTMLFormElement, { fields, weights }: ProfileForm): void {
  form.reset();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = fields[control.name]?.includes(control.value) ?? false;
    else if (control instanceof HTMLInputElement && control.type === 'range')
      control.value = String(weights[control.name.slice(2) as keyof typeof weights]);
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    )
      control.value = fields[control.name]?.[0] ?? '';
  }
  drawWeights(form);
}

function drawWeights(form: HTMLFormElement) {
  for (const range of form.querySelectorAll<HTMLInputElement>('input[type=range]'))
    if (range.nextElementSibling) range.nextElementSibling.textContent = range.value;
}

/** `１２名` → `12`: digits in any width, everything else dropped. */
function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '');
}
