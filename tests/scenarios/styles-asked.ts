/**
 * Runs in a page before the code it watches, which takes the browser's functions out as it starts: counts how
 * often a style is asked for, and how often a picture behind words.
 */
export function stylesAskedBy(act: () => void): { styles: number; pictures: number } {
  watched = { styles: 0, pictures: 0 };
  act();
  const asked = watched;
  watched = null;
  return asked;
}

let watched: { styles: number; pictures: number } | null = null;
const ask = globalThis.getComputedStyle;
globalThis.getComputedStyle = (...about) => {
  const style = ask(...about);
  if (!watched) return style;
  watched.styles += 1;
  return new Proxy(style, {
    get(of, name) {
      if (watched && name === 'backgroundImage') watched.pictures += 1;
      return Reflect.get(of, name);
    },
  });
};
