import { proofHeader } from '../contract/proof-of-work.ts';
import { type Answer, askEndpoint } from './ask-endpoint.ts';
import { readWork } from './read-answer.ts';
import { solveWork } from './solve-work.ts';

/**
 * Makes a request to a desk, and the same once more with work done for it where the desk asks for that: where
 * many people share one network address, a report need not wait until others have gone.
 */
export async function askWithWork(url: string, request: RequestInit, patience?: number): Promise<Answer> {
  const answer = await askEndpoint(url, request, patience);
  const work = readWork(answer);
  const nonce = work && (await solveWork(work));
  if (!nonce) return answer;
  const headers = new Headers(request.headers);
  headers.set(proofHeader, nonce);
  return askEndpoint(url, { ...request, headers }, patience);
}
