import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLuminance, contrast, darkEnough, luminance } from '#core/colour/contrast.ts';
import { accentSheet, DARKEST_GROUND, LEAST_CONTRAST, USUAL_ACCENT } from '#core/colour/palette.ts';
import { themeSchema } from '#core/schema/theme.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // The ratios that the WCAG working group's own techniques and test pages give for these pairs.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it('of the nearest colour is enough, and no colour of its hue between the two is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const near = darkEnough(colour, DARKEST_GROUND, LEAST_CONTRAST);
        expect(contrast(near, DARKEST_GROUND)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        if (near === colour) return;
        // One step of a channel is all that rounding may take away.
        expect(contrast(near, DARKEST_GROUND)).toBeLessThan(LEAST_CONTRAST + 0.25);
      }),
    );
  });

  it('stays as it was when a colour takes the luminance of another', () => {
    fc.assert(
      fc.property(colours, colours, (colour, other) => {
        const wanted = luminance(other);
        const got = luminance(atLuminance(colour, wanted));
        expect(got).toBeLessThanOrEqual(wanted + 1e-9);
        expect(wanted - got).toBeLessThan(0.012);
      }),
    );
  });
});

describe('the colour of an instance', () => {
  const said = (accent: string) =>
    themeSchema.safeParse({ accent }).error?.issues.map(({ message }) => message);

  it('is taken where text in it can be read, else the nearest one that can is told', () => {
    expect(said(USUAL_ACCENT)).toBeUndefined();
    expect(said('green')).toEqual([expect.stringContaining('# と6けた')]);
    const [message = ''] = said('#f2a900') ?? [];
    expect(message).toContain('コントラスト比が 1.7 で');
    const near = /同じ色あいでは (#[0-9a-f]{6}) なら 4\.\d です/.exec(message)?.[1] ?? '';
    expect(said(near)).toBeUndefined();
  });

  it('colours all that the usual green colours, in light and dark, as readable as that', () => {
    const sheet = accentSheet('#8a1f4b');
    const [light = '', dark = ''] = sheet.split('@media');
    const of = (text: string, name: string) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(text)?.[1] ?? '';
    expect(contrast(of(light, '--accent'), of(light, '--accent-soft'))).toBeGreaterThan(4.5);
    expect(contrast('#ffffff', of(light, '--tile-3'))).toBeGreaterThan(4.5);
    expect(contrast(of(dark, '--accent'), '#28251f')).toBeGreaterThan(4.5);
    expect(contrast(of(dark, '--accent'), of(dark, '--accent-soft'))).toBeGreaterThan(4.5);
  });
});
