/** The picture of a correction that others show where its address is passed on, in pixels: a PNG. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** The largest one that is taken, in bytes: text on a plain ground needs far less. */
export const sharePictureLimit = 400_000;
