/** Linear light of red, green and blue, each from 0 to 1. */
type Light = readonly [number, number, number];

/** `#rrggbb` → linear light. @see IEC 61966-2-1 (sRGB) */
export function lightOf(colour: string): Light {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** What people see who lack one kind of cone, and all others. @see Machado, Oliveira, Fernandes 2009, severity 1 */
export const eyes = {
  typical: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const satisfies Record<string, readonly number[]>;

/** A colour as somebody with these eyes sees it. */
export function seenBy(matrix: readonly number[], [red, green, blue]: Light): Light {
  const row = (at: number) => {
    const [r = 0, g = 0, b = 0] = matrix.slice(at, at + 3);
    return Math.min(1, Math.max(0, r * red + g * green + b * blue));
  };
  return [row(0), row(3), row(6)];
}

/** Relative luminance, from black 0 to white 1. */
export function luminanceOf([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see WCAG 2.2, contrast ratio */
export function contrastOf(one: Light, other: Light): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Lightness, and how red and how yellow, as the eye tells steps apart. @see CIE 15, L*a*b* with white D65 */
export function labOf(light: Light): readonly [number, number, number] {
  const [red, green, blue] = light;
  const bent = (value: number) =>
    value > (6 / 29) ** 3 ? Math.cbrt(value) : value / (3 * (6 / 29) ** 2) + 4 / 29;
  const x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = bent(luminanceOf(light));
  const z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look; 2 is just seen side by side. @see CIE 1976 ΔE */
export function distanceOf(one: Light, other: Light): number {
  const [some, others] = [labOf(one), labOf(other)];
  return Math.hypot(...some.map((value, at) => value - (others[at] ?? 0)));
}
