import { markOf } from '#browser/dom/part.ts';
import { typedValue } from '#core/form/control-value.ts';
import type { FieldKind } from '#core/schema/fields.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of one field. */
export function controlsOf(leaf: HTMLElement): Control[] {
  return [...leaf.querySelectorAll<Control>('input, select, textarea')];
}

/** What one field says; undefined when it says nothing. */
export function readLeaf(leaf: HTMLElement): unknown {
  const kind = markOf(leaf, FIELD_PARTS, 'kind') as FieldKind;
  const controls = controlsOf(leaf);
  if (kind === 'boolean') return isChecked(controls[0]) || undefined;
  if (kind === 'choices' || kind === 'slugs') {
    const chosen = controls.filter(isChecked).map(({ value }) => value);
    return chosen.length ? chosen : undefined;
  }
  // A number comes before the band that stands in for it.
  for (const control of controls) {
    const value =
      control instanceof HTMLSelectElement ? control.value || undefined : typedValue(kind, control.value);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Brings one field to a value; what the field cannot hold is left out. */
export function writeLeaf(leaf: HTMLElement, value: unknown): void {
  const kind = markOf(leaf, FIELD_PARTS, 'kind') as FieldKind;
  const list = Array.isArray(value) ? value : [];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  let left = text;
  for (const control of controlsOf(leaf)) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = kind === 'boolean' ? value === true : list.includes(control.value);
    else if (control instanceof HTMLSelectElement) {
      control.value = left;
      if (control.selectedIndex < 0) control.value = '';
    } else {
      const other = leaf.querySelector('select');
      const isBand = [...(other?.options ?? [])].some((option) => option.value === text && text);
      control.value = isBand ? '' : text;
      if (!isBand) left = '';
    }
  }
}

function isChecked(control: Control | undefined): boolean {
  return control instanceof HTMLInputElement && control.checked;
}
