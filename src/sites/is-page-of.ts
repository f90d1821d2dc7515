import type { Site } from '../contract/site.ts';

/** Whether a site profile is for this host. Pure. */
export const isHostOf = ({ hosts }: Pick<Site, 'hosts'>, host: string): boolean =>
  hosts.some((pattern) =>
    pattern.startsWith('*.') ? `.${host}`.endsWith(pattern.slice(1)) : pattern === '*' || pattern === host,
  );

/** Whether pages with posts are where `path` (with its query) leads. Pure. */
export const isPathOf = ({ paths }: Pick<Site, 'paths'>, path: string): boolean =>
  !paths || paths.some((pattern) => fits(pattern, path));

/** Whether pages with posts are told apart by their query alone, as the one at `path` is. Pure. */
export function isNamedByQuery(site: Pick<Site, 'paths'>, path: string): boolean {
  const [withoutQuery = ''] = path.split('?');
  return isPathOf(site, path) && !isPathOf(site, withoutQuery);
}

/** Whether a text fits a pattern whose `*` stand for anything, in linear time. */
function fits(pattern: string, text: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  if (!text.startsWith(start)) return false;
  if (parts.length === 0) return text === start;
  let at = start.length;
  const end = parts.pop() ?? '';
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - at >= end.length && text.endsWith(end);
}
