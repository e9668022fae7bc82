import { describe, expect, it } from 'vitest';
import {
  EDITORS_FIELDS,
  editorsPart,
  formParts,
  inShortForm,
  isAsked,
  OWN_HELP,
} from '#core/form/form-parts.ts';
import { progress } from '#core/form/progress.ts';
import { DRAFT_FIELDS } from '#core/schema/case-draft.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf, flatFields } from '#core/schema/fields.ts';
import { taxonomies } from '#support/content.ts';

const fields = fieldsOf(caseFields(taxonomies));
const all = flatFields(fields).map(({ path }) => path);

describe('the parts of the form', () => {
  it('ask for every field of the schema exactly once, but for those of the editors', () => {
    const asked = flatFields(formParts(fields).flatMap((part) => part.fields)).map(({ path }) => path);
    expect([...asked].sort()).toEqual(all.filter((path) => !hidden(path)).sort());
  });

  it('have a place for what the editors write of a case, which no contributor is asked', () => {
    const own = flatFields(editorsPart(fields).fields).map(({ path }) => path);
    expect(own).toEqual(
      expect.arrayContaining(['publication', 'publishedAt', 'changes[].what', 'sensitiveWords[].reason']),
    );
    expect(own.every(hidden)).toBe(true);
  });

  it('name only fields that there are', () => {
    for (const path of [...EDITORS_FIELDS, ...OWN_HELP]) expect(all).toContain(path);
  });

  it('take in a field that nobody has placed', () => {
    const extra = { ...(fields[0] as (typeof fields)[number]), key: 'brandNew', path: 'brandNew' };
    const part = formParts([...fields, extra]).find((one) =>
      one.fields.some(({ key }) => key === 'brandNew'),
    );
    expect(part?.id).toBe('gifts');
  });

  it('show five fields in the short form', () => {
    const leaves = flatFields(fields).filter((field) => !field.fields && inShortForm(field));
    expect(leaves.map(({ path }) => path).sort()).toEqual([...DRAFT_FIELDS].sort());
  });
});

function hidden(path: string): boolean {
  return EDITORS_FIELDS.some(
    (one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[].`),
  );
}

describe('記入率', () => {
  it('counts what is filled in, and reaches 100 only when nothing is left', () => {
    const none = { slug: '', data: {}, sections: {} };
    expect(progress(none, fields, true)).toEqual({ filled: 0, all: 5, percent: 0 });
    const some = {
      ...none,
      data: { title: 'あ', company: { kana: 'あ' }, supporter: { type: 'other' }, walls: [] },
    };
    expect(progress(some, fields, true).filled).toBe(2);
    expect(progress(some, fields, false).filled).toBe(3);
    expect(progress(none, fields, false).all).toBe(fields.filter(isAsked).length + 8);
    const full = {
      title: 'あ',
      summary: 'い',
      company: { name: 'う' },
      industry: 'え',
      supporter: { type: 'お' },
    };
    expect(progress({ ...none, data: full }, fields, true).percent).toBe(100);
  });
});
