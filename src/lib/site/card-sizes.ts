/** The picture of a page, in pixels, as networks that show links want it. */
export const pictureSize = { width: 1200, height: 630 };

/** The frame in which a model’s card shows whole, in CSS pixels. */
export const frameSize = { width: 560, height: 320 };
