import type { Context, MiddlewareHandler } from 'hono';
import { type Encoding, passingFile, type ServedFile } from '../publishing/served-files.ts';

/** How long files are kept by browsers and by what stands between them and the desk. */
export const cacheFor = {
  /** What is named by its digest never changes. */
  ever: 'public, max-age=31536000, immutable',
  /** What says what is newest. */
  aMinute: 'public, max-age=60',
} as const;

/** Below this a file is not worth being compressed, in bytes. */
const smallest = 1024;

/**
 * Answers with a file, which is JSON unless `type` says otherwise, compressed as the client likes, or with
 * 304. Each form has an ETag of its own; a client that has the file in any form, and has computed the tag
 * from its bytes, needs it no more.
 */
export async function answerFile(
  context: Context,
  file: ServedFile,
  cacheControl: string,
  type = 'application/json; charset=utf-8',
): Promise<Response> {
  const encoding =
    file.bytes < smallest ? null : acceptedEncoding(context.req.header('Accept-Encoding') ?? '');
  const tag = `"${file.sha256}${encoding ? `-${encoding}` : ''}"`;
  context.header('Cache-Control', cacheControl);
  context.header('Vary', 'Accept-Encoding', { append: true });
  context.header('ETag', tag);
  if (hasFile(context.req.header('If-None-Match') ?? '', file.sha256)) return context.body(null, 304);
  if (encoding) context.header('Content-Encoding', encoding);
  context.header('Content-Type', type);
  return context.body(await file.read(encoding));
}

/**
 * Has a route send pages that it makes as files are sent: under a strong ETag, compressed, and not to who has
 * them. What has an ETag already is such a file.
 */
export const asFile: MiddlewareHandler = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  if (status !== 200 || headers.has('ETag')) return;
  const bytes = new Uint8Array(await context.res.clone().arrayBuffer());
  const type = headers.get('Content-Type') ?? undefined;
  const answer = await answerFile(context, passingFile(bytes), headers.get('Cache-Control') ?? '', type);
  context.res = undefined;
  context.res = answer;
};

/** The encoding of those there are that a client takes: the smaller one of those it likes. Pure. */
export function acceptedEncoding(header: string): Encoding | null {
  const taken = header.split(',').flatMap((each) => {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
  });
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : null;
}

/** Whether one of the tags a client names is of this file, in whatever form. Pure. */
function hasFile(tags: string, digest: string): boolean {
  return tags.split(',').some((each) => {
    const tag = each.trim().replace(/^W\//, '');
    return tag === '*' || [`"${digest}"`, `"${digest}-br"`, `"${digest}-gzip"`].includes(tag);
  });
}
