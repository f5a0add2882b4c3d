import { pictureSize, type CardContent } from '../site/card.ts';
import { hexColour, type Oklch } from './colour.ts';
import type { EmblemBar } from './emblem.ts';

/** What a picture of an entry says; the hue is that of its family, in degrees, where it has one. */
export type CardText = CardContent & { hue?: number; bars: readonly EmblemBar[] };

/** A box or a text of the picture, in the form in which Satori takes elements. */
export type PictureNode = {
  type: 'div';
  props: { style: Record<string, string | number>; children?: (PictureNode | string)[] | string };
};

/** The site's light theme; family colours stand in tokens.css with the same numbers. */
const paper: Oklch = { lightness: 0.986, chroma: 0.006, hue: 85 };
const ink: Oklch = { lightness: 0.24, chroma: 0.012, hue: 75 };
const quietInk: Oklch = { lightness: 0.44, chroma: 0.012, hue: 75 };
const rule: Oklch = { lightness: 0.87, chroma: 0.008, hue: 85 };
const familyInk = (hue: number | undefined): Oklch =>
  hue === undefined ? { lightness: 0.46, chroma: 0.03, hue: 75 } : { lightness: 0.46, chroma: 0.11, hue };

const box = (style: Record<string, string | number>, ...children: (PictureNode | string)[]): PictureNode => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

const edge = 72;
/** The emblem is drawn in a box 24 wide and 16 high. */
const emblemScale = 7;

const emblemOf = (bars: readonly EmblemBar[], colour: string): PictureNode =>
  box(
    { position: 'relative', width: 24 * emblemScale, height: 16 * emblemScale, flexShrink: 0 },
    ...bars.map(({ x, y, width, height, hollow }) =>
      box({
        position: 'absolute',
        left: x * emblemScale,
        top: y * emblemScale,
        width: width * emblemScale,
        height: height * emblemScale,
        ...(hollow ? { border: `4px solid ${colour}` } : { background: colour }),
      }),
    ),
  );

/** Pixels of a name: long ones are smaller, so that none takes more than two lines. */
const nameSize = ({ length }: string): number => (length <= 20 ? 84 : length <= 26 ? 72 : 54);

/** Characters of two lines. */
const longestSummary = 146;
/** The first sentence where it says enough, else what fits, cut at a word. */
const shortened = (summary: string): string => {
  if (summary.length <= longestSummary) return summary;
  const [sentence = ''] = /^.{60,}?[.!?](?= )/u.exec(summary) ?? [];
  if (sentence !== '' && sentence.length <= longestSummary) return sentence;
  return `${summary.slice(0, longestSummary).replace(/[\s,;:]+\S*$/, '')} …`;
};

/** The picture that stands for an entry where its address is shown elsewhere: its name, its family's hue, its figures. */
export const cardPicture = ({ name, chinese, above, summary, hue, bars, figures }: CardText): PictureNode => {
  const colour = hexColour(familyInk(hue));
  // All figures in one line, whatever they say.
  const letters = figures.reduce((sum, { label, text }) => sum + Math.max(label.length, text.length), 0);
  const size = letters <= 48 ? 32 : letters <= 62 ? 28 : 23;
  const spread = figures.length > 3 ? 'space-between' : 'flex-start';
  return box(
    {
      ...pictureSize,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${edge - 22}px ${edge}px ${edge - 32}px`,
      background: hexColour(paper),
      color: hexColour(ink),
      borderTop: `14px solid ${colour}`,
      fontFamily: 'Book',
    },
    box(
      { flexDirection: 'column' },
      box(
        { width: '100%', justifyContent: 'space-between', alignItems: 'flex-start' },
        box({ fontFamily: 'Sans', fontSize: 28, color: hexColour(quietInk), marginBottom: 14 }, above),
        emblemOf(bars, colour),
      ),
      box(
        { fontSize: nameSize(name), fontWeight: 600, lineHeight: 1.08, letterSpacing: '-0.015em', marginTop: -40 },
        name,
      ),
      ...(chinese ? [box({ fontFamily: 'Sans', fontSize: 34, color: hexColour(quietInk) }, chinese)] : []),
      box(
        { fontSize: 29, lineHeight: 1.4, marginTop: chinese ? 10 : 20, color: hexColour(quietInk) },
        shortened(summary),
      ),
    ),
    box(
      { flexDirection: 'column', width: '100%' },
      ...(figures.length > 0
        ? [
            box(
              { borderTop: `2px solid ${hexColour(rule)}`, paddingTop: 20, justifyContent: spread, gap: 40 },
              ...figures.map(({ label, text, remark }) =>
                box(
                  { flexDirection: 'column', fontFamily: 'Sans', whiteSpace: 'nowrap' },
                  box({ fontSize: 22, color: hexColour(quietInk) }, label),
                  box({ fontSize: size, fontWeight: 600, lineHeight: 1.35 }, text),
                  box({ fontSize: 20, color: hexColour(quietInk) }, remark ?? ' '),
                ),
              ),
            ),
          ]
        : []),
      box(
        {
          width: '100%',
          justifyContent: 'space-between',
          fontFamily: 'Sans',
          fontSize: 22,
          color: hexColour(quietInk),
          marginTop: 22,
        },
        box({}, 'LLM Families'),
        box({}, 'No figure without its source'),
      ),
    ),
  );
};
