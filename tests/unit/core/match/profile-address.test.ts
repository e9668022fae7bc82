import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchData } from '#core/match/match-records.ts';
import {
  FIELDS,
  formatProfileForm,
  type ProfileChoices,
  parseProfileForm,
  profileOf,
} from '#core/match/profile-address.ts';
import { DEFAULT_WEIGHTS } from '#core/match/traits.ts';
import { taxonomies } from '#support/content.ts';

const { choices: packed } = matchData([], [], taxonomies);
const choices: ProfileChoices = { ...packed, prefecture: new Map(packed.prefecture) };

describe('the address of a profile', () => {
  it('says again what it was given', () => {
    const text =
      'industry=manufacturing&prefecture=ishikawa&employees=12&wall=unseen&wall=lacking&words=後継者 不在&w.industry=5';
    const { form, dropped } = parseProfileForm(`#${text}`, choices);
    expect(dropped).toEqual([]);
    expect(profileOf(form, choices)).toMatchObject({
      industry: 'manufacturing',
      region: 'hokuriku',
      employees: { least: 12, most: 12 },
      walls: ['unseen', 'lacking'],
      words: '後継者 不在',
    });
    expect(form.weights).toEqual({ ...DEFAULT_WEIGHTS, industry: 5 });
    expect(decodeURIComponent(formatProfileForm(form).replaceAll('+', ' '))).toBe(text);
  });

  it('never throws, drops what the form cannot hold, and is stable after one reading', () => {
    const name = fc.oneof(fc.constantFrom(...FIELDS, 'w.industry', 'w.nothing'), fc.string());
    const value = fc.oneof(fc.string(), fc.constantFrom('manufacturing', '12', 'unseen', '9'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const first = parseProfileForm(new URLSearchParams(pairs).toString(), choices).form;
        const again = formatProfileForm(first);
        expect(parseProfileForm(again, choices)).toEqual({ form: first, dropped: [] });
      }),
    );
  });

  it('tells what it dropped', () => {
    const { dropped } = parseProfileForm('industry=piracy&employees=0&w.walls=9', choices);
    expect(dropped).toEqual(['industry=piracy', 'employees=0', 'w.walls=9']);
  });
});
