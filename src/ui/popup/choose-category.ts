import type { TabDescription } from '../../messages/message-contract.ts';
import type { Draft } from '../../report/draft/draft.ts';
import type { Category } from '../category-name.ts';

/** The category the form starts with: the card's, the last one used, that of the first match, or `other`. */
export function chooseCategory(
  draft: Pick<Draft, 'category'> | null,
  lastCategory: string | null,
  tab: TabDescription,
  categories: Category[],
): string {
  const wishes = [draft?.category, lastCategory, tab.frames[0]?.flags[0]?.category];
  return wishes.find((wish) => categories.some(({ id }) => id === wish)) ?? 'other';
}
