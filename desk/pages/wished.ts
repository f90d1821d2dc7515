import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** The languages the desk's pages are written in. */
export type PageLanguage = 'en' | 'zh-CN';

/**
 * Whether the client prefers a page to JSON, which is what it gets without a preference. Adds this to the
 * header `Vary`.
 */
export function wishesPage(context: Context): boolean {
  context.header('Vary', 'Accept', { append: true });
  const supports = ['text/html', 'application/json', 'application/problem+json'];
  return accepts(context, { header: 'Accept', supports, default: 'application/json' }) === 'text/html';
}

/**
 * The language the client prefers: Chinese of any kind, or else English. Adds this to the header `Vary`.
 */
export function wishedLanguage(context: Context): PageLanguage {
  context.header('Vary', 'Accept-Language', { append: true });
  const wished = accepts(context, {
    header: 'Accept-Language',
    supports: ['en', 'zh-CN'],
    default: 'en',
    match: (wishes, { default: otherwise }) =>
      wishes
        .filter(({ type, q }) => q > 0 && /^(en|zh)(-|$)/i.test(type))
        .sort((one, other) => other.q - one.q)[0]?.type ?? otherwise,
  });
  return wished.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
