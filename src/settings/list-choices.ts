import * as v from 'valibot';

/** What the person chose for a followed list. The order of the choices is the order of the lists. */
export const listChoiceSchema = v.object({
  /** The address by which the list is followed. */
  url: v.string(),
  /** Whether nothing of it is marked. */
  isOff: v.boolean(),
  /** Categories of which nothing is marked. */
  offCategories: v.array(v.string()),
});
export type ListChoice = v.InferOutput<typeof listChoiceSchema>;

/** What was chosen for a list; nothing was where it was never touched. Pure. */
export const choiceOf = (choices: readonly ListChoice[], url: string): ListChoice =>
  choices.find((choice) => choice.url === url) ?? { url, isOff: false, offCategories: [] };

/** Lists in the order the person gave them; those never moved come after the others, as they were. Pure. */
export function inOrder<List extends { url: string }>(
  choices: readonly ListChoice[],
  lists: readonly List[],
): List[] {
  const place = new Map(choices.map(({ url }, at) => [url, at]));
  const placeOf = ({ url }: List) => place.get(url) ?? choices.length;
  return lists.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The choices of the followed lists, whose addresses are given in any order, after one was changed. What was
 * chosen for lists that are no longer followed is forgotten. Pure.
 */
export const changeChoice = (
  choices: readonly ListChoice[],
  urls: readonly string[],
  url: string,
  change: (now: ListChoice) => Partial<Omit<ListChoice, 'url'>>,
): ListChoice[] =>
  chosenFor(choices, urls).map((each) => (each.url === url ? { ...each, ...change(each) } : each));

/** The choices of the lists with these addresses, in the person's order: a page may show an older one. */
const chosenFor = (choices: readonly ListChoice[], urls: readonly string[]): ListChoice[] =>
  inOrder(
    choices,
    urls.map((url) => choiceOf(choices, url)),
  );

/** The same after a list was moved up (-1) or down (1) by one place. Pure. */
export function moveList(
  choices: readonly ListChoice[],
  urls: readonly string[],
  url: string,
  by: 1 | -1,
): ListChoice[] {
  const chosen = chosenFor(choices, urls);
  const from = chosen.findIndex((each) => each.url === url);
  const to = Math.min(Math.max(from + by, 0), chosen.length - 1);
  return chosen.toSpliced(from, 1).toSpliced(to, 0, choiceOf(choices, url));
}
