/** How a correction is written when it is copied: as it is, or for places that read markup. */
export const copyForms = ['text', 'markdown', 'bbcode'] as const;
export type CopyForm = (typeof copyForms)[number];
