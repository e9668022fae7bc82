/** A colour as light: red, green and blue, each 0–1 and linear. */
type Light = readonly [red: number, green: number, blue: number];

/** How much of the light the eye takes each to be (WCAG 2.2, relative luminance). */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const gamma = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

function lightOf(hex: string): Light {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** @param round how a channel of 0–255 becomes a whole number */
function hexOf(light: Light, round: (channel: number) => number): string {
  const digits = light.map((one) =>
    Math.min(255, Math.max(0, round(gamma(one) * 255)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

const sumOf = (light: Light) => light.reduce((sum, one, at) => sum + one * (WEIGHTS[at] ?? 0), 0);

/** Relative luminance of `#rrggbb`, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  return sumOf(lightOf(hex));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour of the same hue at another luminance: less of its light, or white added to it. Never lighter than wanted,
 * so that what is dark enough stays so.
 * @param wanted 0–1
 */
export function atLuminance(hex: string, wanted: number): string {
  const light = lightOf(hex);
  const own = sumOf(light);
  if (own >= wanted) {
    const share = own ? wanted / own : 0;
    return hexOf(light.map((one) => one * share) as unknown as Light, Math.floor);
  }
  const white = (wanted - own) / (1 - own);
  return hexOf(light.map((one) => one + (1 - one) * white) as unknown as Light, Math.floor);
}

/** The nearest colour of the same hue that stands out from a light ground; the colour itself where it does. */
export function darkEnough(hex: string, ground: string, least: number): string {
  if (contrast(hex, ground) >= least) return hex;
  return atLuminance(hex, (luminance(ground) + 0.05) / least - 0.05);
}
