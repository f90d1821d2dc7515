/** The name of the site, as titles of pages end in it. */
const nameOfSite = (): string => /[-–—_|·•»]([^-–—_|·•»]+)$/.exec(document.title)?.[1]?.trim() ?? '';

/** Whether a text is the name of the site. */
export const isSite = (text: string): boolean => nameOfSite() === text.trim();

/** Whether a text is the first letters of the several words of that name: “GN” of “Garden News”. */
export const isSiteInShort = (text: string): boolean => {
  const words = nameOfSite().split(/\s+/);
  return words.length > 1 && words.map((word) => word.charAt(0)).join('') === text;
};
