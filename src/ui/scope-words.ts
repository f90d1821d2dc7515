import type { UrlScope } from '../contract/report.ts';
import type { MessageKey } from '../platform/translate.ts';

/** How much of an address is told, in words. */
export const scopeWords: Record<UrlScope, MessageKey> = {
  full: 'scope_full',
  'no-query': 'scope_no_query',
  origin: 'scope_origin',
};
