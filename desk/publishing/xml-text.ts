/** A text without the characters that XML has no way to write. Pure. */
export const xmlText = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ' ');
