import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { answerProblem, refuse } from '../problems.ts';
import { sha256 } from '../sha256.ts';

/** Lets requests with the token of the desk through. Answers to staff are not cached. */
export const staffOnly =
  (staffToken: string): MiddlewareHandler =>
  async (context, next) => {
    const token = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    context.header('Cache-Control', 'no-store');
    if (token === undefined) {
      context.header('WWW-Authenticate', 'Bearer realm="desk"');
      return answerProblem(context, refuse('token-missing'));
    }
    if (!equalInConstantTime(token, staffToken)) return answerProblem(context, refuse('token-wrong'));
    return next();
  };

/** Compares hashes, which are of one length, so that the time taken tells nothing about the token. */
const equalInConstantTime = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
