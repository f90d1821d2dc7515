import { bundleLimit } from '../contract/bundle.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { deskRefusal } from './ask-desk.ts';
import type { SignIn } from './sign-in.ts';

const patience = 120_000;

/** A file that the desk makes now: a bundle for another desk, or a summary. What is posted goes as JSON. */
export async function readDeskFile(
  { address, token }: SignIn,
  path: string,
  body: object | null = null,
): Promise<Result<Blob>> {
  try {
    const reply = await fetch(address + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!reply.ok) return deskRefusal(address, reply, await reply.text());
    const file = await reply.blob();
    // What is larger is nothing that a desk makes.
    return file.size <= 2 * bundleLimit ? good(file) : refused('desk_answer_unknown');
  } catch (error) {
    console.error('read-desk-file', error);
    return refused('desk_unreachable', address);
  }
}
