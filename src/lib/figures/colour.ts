/** A colour as its lightness (0 to 1), chroma and hue (degrees) in OKLCH. */
export type Oklch = { lightness: number; chroma: number; hue: number };

/** From linear light to the byte of an sRGB channel (IEC 61966-2-1); light beyond what a screen shows is cut off. */
const channel = (linear: number): string => {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255)
    .toString(16)
    .padStart(2, '0');
};

/** A colour as `#rrggbb`, for pictures whose program knows no OKLCH. The matrices are Björn Ottosson's, of 2020. */
export const hexColour = ({ lightness, chroma, hue }: Oklch): string => {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return `#${[
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
    .map(channel)
    .join('')}`;
};
