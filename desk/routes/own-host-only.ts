import type { MiddlewareHandler } from 'hono';
import { isOnThisMachine } from '../../src/contract/allowed-address.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { passOverBody } from '../receive-form.ts';

/**
 * Answers only to the names the desk goes by: those of this machine, and the one in its public address. The
 * owner of any other name can let it lead to this machine (DNS rebinding), and a browser would then take
 * the desk for part of a stranger's site.
 */
export const ownHostOnly =
  (desk: Desk): MiddlewareHandler =>
  async (context, next) => {
    const { url } = context.req;
    const { hostname } = new URL(url);
    const isOwn = isOnThisMachine(url) || hostname === new URL(desk.publicAddress()).hostname;
    if (isOwn) return next();
    await passOverBody(desk, context);
    return answerProblem(context, refuse('host-unknown', hostname));
  };
