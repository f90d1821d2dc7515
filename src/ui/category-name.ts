import type { builtInCategories } from '../contract/list.ts';
import { type MessageKey, translate } from '../platform/translate.ts';

/** A category of a list: its id and its name in the languages the list gives. */
export interface Category {
  id: string;
  title: Record<string, string>;
}

const builtIn: Record<(typeof builtInCategories)[number], MessageKey> = {
  'safety-scare': 'category_safety_scare',
  'disaster-and-epidemic': 'category_disaster_and_epidemic',
  health: 'category_health',
  'finance-and-securities': 'category_finance_and_securities',
  'business-reputation': 'category_business_reputation',
  'scam-and-extortion': 'category_scam_and_extortion',
  'privacy-leak': 'category_privacy_leak',
  defamation: 'category_defamation',
  impersonation: 'category_impersonation',
  other: 'category_other',
};

/** The name of a category in the reader's language: ours for a built-in one, else the list's, else its id. */
export function categoryName(category: Category): string {
  const { id, title } = category;
  const ours = Object.entries(builtIn).find(([builtInId]) => builtInId === id)?.[1];
  return ours ? translate(ours) : (titleIn(title, translate('page_language')) ?? id);
}

/** The title in `language` (BCP 47), in a language of the same family, in English, or in any. */
export function titleIn(title: Record<string, string>, language: string): string | undefined {
  const family = language.split('-')[0] ?? language;
  const sameFamily = Object.keys(title).find((name) => name.split('-')[0] === family);
  return title[language] ?? (sameFamily && title[sameFamily]) ?? title.en ?? Object.values(title)[0];
}
