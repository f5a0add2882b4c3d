/** What a card says of an entry, be it a picture, a frame in another site or what a link shows. */
export type CardContent = {
  name: string;
  /** Its name in Chinese, where it has one. */
  chinese?: string;
  /** What it belongs to: `LLaMA · model`. */
  above: string;
  summary: string;
  /** At most five, in the order in which a reader asks for them. */
  figures: readonly { label: string; text: string; remark?: string }[];
};

/** The picture of a page, in pixels, as networks that show links want it. */
export const pictureSize = { width: 1200, height: 630 };

/** The frame in which a model’s card shows whole unless it has dozens of sizes, in CSS pixels. */
export const frameSize = { width: 560, height: 380 };
