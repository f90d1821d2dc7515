/** The longest text named in full; of a longer one only its beginning and end are named. */
const longest = 200;
const endLength = 40;

/**
 * The address of `page` that opens at `exact` (https://wicg.github.io/scroll-to-text-fragment/), or null
 * where the page has no web address. Credentials and a fragment of the page's own are dropped.
 */
export function textFragmentUrl(page: string, exact: string): string | null {
  const url = URL.parse(page);
  const text = exact.replace(/[\s\u00ad\u200b]+/g, (gap) => (/\s/.test(gap) ? ' ' : '')).trim();
  if (!url || !/^https?:$/.test(url.protocol) || text === '') return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  const letters = [...text];
  const named =
    letters.length <= longest
      ? encode(text)
      : `${encode(letters.slice(0, endLength).join(''))},${encode(letters.slice(-endLength).join(''))}`;
  return `${url.href}#:~:text=${named}`;
}

/**
 * Dashes, commas and ampersands have a meaning of their own in a text directive; half a surrogate pair has
 * none at all.
 */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').trim()).replaceAll('-', '%2D');
