import { bundleLimit, type PassOn } from '../contract/bundle.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { readProblem } from '../endpoint/read-answer.ts';
import type { SignIn } from './sign-in.ts';

const patience = 120_000;

/** A claim as a file for another desk, which the desk makes now. */
export async function readBundleFile(
  { address, token }: SignIn,
  path: string,
  body: PassOn,
): Promise<Result<Blob>> {
  try {
    const reply = await fetch(address + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!reply.ok) {
      const problem = readProblem(reply.headers, await reply.text());
      return problem ? refused('desk_refused', problem.detail) : refused('desk_unreachable', address);
    }
    const file = await reply.blob();
    // What is larger is no bundle, and no desk would take it.
    return file.size <= 2 * bundleLimit ? good(file) : refused('desk_answer_unknown');
  } catch (error) {
    console.error('read-bundle-file', error);
    return refused('desk_unreachable', address);
  }
}
