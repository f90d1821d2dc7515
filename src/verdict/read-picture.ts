import { isAllowedAddress } from '../contract/allowed-address.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { sha256 } from '../platform/hashes.ts';
import { deskRefusal } from './ask-desk.ts';
import type { SignIn } from './sign-in.ts';

const patience = 60_000;
/** Anything else is not shown: an SVG may hold a script and what it fetches. */
const mediaTypes = ['image/png', 'image/webp', 'image/jpeg'];

/** A picture as the desk keeps it, by its path there; one whose bytes have another hash is refused. */
export async function readPicture(
  { address, token }: SignIn,
  { screenshot, sha256: wanted, mediaType }: { screenshot: string; sha256: string; mediaType: string },
): Promise<Result<Blob>> {
  const url = URL.parse(screenshot, `${address}/`)?.href ?? '';
  // The token goes to the desk alone, wherever the path leads.
  if (!isAllowedAddress(url) || !url.startsWith(`${address}/`)) return refused('address_not_allowed', url);
  if (!mediaTypes.includes(mediaType)) return refused('desk_answer_unknown');
  try {
    const reply = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (reply.status === 404) return refused('picture_gone');
    if (!reply.ok) return deskRefusal(address, reply, await reply.text());
    const bytes = await reply.arrayBuffer();
    if ((await sha256(bytes)) !== wanted) return refused('picture_changed');
    return good(new Blob([bytes], { type: mediaType }));
  } catch (error) {
    console.error('read-picture', error);
    return refused('desk_unreachable', address);
  }
}
