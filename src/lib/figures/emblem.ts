import type { Family, Model } from '../catalogue/entities.ts';

/**
 * One stroke of an emblem, in a box 24 wide and 16 high: a bar for a model, hollow where its size is not known. All its
 * numbers are whole, so that its edges are sharp where the box is as many pixels.
 */
export type EmblemBar = { x: number; y: number; width: number; height: number; hollow: boolean };

const [width, height, most] = [24, 16, 6];
/** Sizes between which heights grow with the logarithm: a hundred million and two trillion parameters. */
const [least, top] = [Math.log10(1e8), Math.log10(2e12)];

const sizeOf = ({ variants }: Model): number | undefined => {
  const sizes = variants.flatMap(({ facts }) =>
    facts.parameters?.value && facts.parameters.status !== 'rumoured' ? [facts.parameters.value] : [],
  );
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
};

/** The emblem of a family: the sizes of its models in the order of their release, as bars. The last six where there are more. */
export const emblem = ({ models }: Pick<Family, 'models'>): EmblemBar[] => {
  const shown = models.slice(-most);
  const step = Math.floor(width / Math.max(shown.length, 3));
  return shown.map((model, index) => {
    const size = sizeOf(model);
    const share =
      size === undefined ? 0.55 : Math.min(1, Math.max(0.1, ((Math.log10(size) - least) / (top - least)) ** 1.5));
    const tall = Math.round(share * height);
    return { x: index * step, y: height - tall, width: step - 1, height: tall, hollow: size === undefined };
  });
};
