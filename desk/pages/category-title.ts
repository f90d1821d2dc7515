import type { ListFacts } from '../publishing/public-entries.ts';
import { correctionWords } from './correction-words.ts';
import type { PageLanguage } from './wished.ts';

/** What a category is called: ours if it is built in, else as its list calls it, else its id. Pure. */
export function categoryTitle(
  language: PageLanguage,
  { categories }: Pick<ListFacts, 'categories'>,
  id: string,
): string {
  const ours = Object.entries(correctionWords[language].categories).find(([builtIn]) => builtIn === id)?.[1];
  const title = categories.find((category) => category.id === id)?.title ?? {};
  const sameFamily = Object.keys(title).find((each) => each.split('-')[0] === language.split('-')[0]);
  return ours ?? title[language] ?? (sameFamily && title[sameFamily]) ?? Object.values(title)[0] ?? id;
}
