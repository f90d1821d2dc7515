import { type Context, Hono } from 'hono';
import { signInCodeSchema } from '../../src/contract/staff/seat.ts';
import type { Desk, SignInByAccount } from '../desk.ts';
import { htmlPage } from '../pages/html-page.ts';
import { pageWords } from '../pages/page-words.ts';
import { signedInPage } from '../pages/signed-in-page.ts';
import { wishedLanguage } from '../pages/wished.ts';
import { answerProblem, type Refused, refuse, type Taken } from '../problems.ts';
import { limitSenders } from '../running/limit-senders.ts';
import { accountKey } from '../staff/account-key.ts';
import { readBody } from '../staff/read-body.ts';
import { isChallenge, madeOfState, openState, sealState } from '../staff/sign-in-state.ts';
import { giveCode, seatOfAccount, takeCode } from '../staff/sign-in-store.ts';
import { described } from './staff-seats.ts';

/**
 * `/staff/sign-in`: how staff get a token for their seat by an account of another service.
 *
 * The review page opens a tab here, with the hash of a secret that it keeps. The tab goes to the account
 * service and comes back; it ends at an address with a code behind its #, which the review page reads there
 * and gives, with the secret, for a token. There is neither a cookie nor an address to be led on to: who
 * began a sign-in is told by that secret alone, so that a link from a stranger signs nobody in, and a code
 * that a stranger has is worth nothing.
 */
export function staffSignIn(desk: Desk): Hono {
  const { database, deskId } = desk;
  const secondsToWait = limitSenders(desk.intake);
  const redirect = () => `${desk.publicAddress()}/staff/sign-in/callback`;
  return new Hono()
    .use('/staff/sign-in/*', async (context, next) => {
      context.header('Cache-Control', 'no-store');
      await next();
    })
    .get('/staff/sign-in', async (context) => {
      if (!desk.signInByAccount) return answerProblem(context, refuse('sign-in-not-set-up'));
      const { service, secret } = desk.signInByAccount;
      const challenge = context.req.query('challenge') ?? '';
      if (!isChallenge(challenge)) return answerProblem(context, refuse('sign-in-not-begun'));
      const state = await sealState(secret, challenge);
      const url = await service.begin(redirect(), proofsOf(secret, state));
      return url ? context.redirect(url.href, 303) : answerProblem(context, refuse('sign-in-unreachable'));
    })
    .get('/staff/sign-in/callback', async (context) => {
      if (!desk.signInByAccount) return answerProblem(context, refuse('sign-in-not-set-up'));
      const state = context.req.query('state') ?? '';
      const challenge = await openState(desk.signInByAccount.secret, state);
      if (challenge === null) return answerProblem(context, refuse('sign-in-ended'));
      // Each one has the desk ask the account service.
      const seconds = await secondsToWait(context);
      if (seconds !== null) {
        context.header('Retry-After', String(seconds));
        return answerProblem(context, refuse('too-many-sign-ins', String(seconds)));
      }
      const seatId = await seatOf(desk.signInByAccount, context, state);
      if (!seatId.ok) return answerProblem(context, seatId);
      const code = await giveCode(database, deskId, { state, challenge, seatId: seatId.value });
      // Behind the #, so that it is in no log. Relative, since a proxy may serve the desk below a folder.
      return code ? context.redirect(`done#${code}`, 303) : answerProblem(context, refuse('sign-in-ended'));
    })
    .get('/staff/sign-in/done', (context) => {
      const words = pageWords[wishedLanguage(context)];
      return htmlPage(context, words, signedInPage(words));
    })
    .post('/staff/sign-in/token', async (context) => {
      const body = await readBody(context, signInCodeSchema);
      if (!body.ok) return answerProblem(context, body);
      const seatId = await takeCode(database, deskId, body.value);
      const made = seatId === null ? null : await desk.seats.signIn(seatId);
      return made ? context.json(described(made), 201) : answerProblem(context, refuse('sign-in-code-wrong'));
    });

  async function seatOf(
    { service, secret }: SignInByAccount,
    context: Context,
    state: string,
  ): Promise<Taken<string>> {
    const came = new URL(redirect() + new URL(context.req.url).search);
    const account = await service.whoCame(came, proofsOf(secret, state));
    if (typeof account === 'string') return refuseBy(account);
    const { issuer } = service;
    const seatId = await seatOfAccount(database, deskId, {
      subject: accountKey(secret, issuer, { subject: account.subject }),
      email: account.email === null ? null : accountKey(secret, issuer, { email: account.email }),
    });
    return seatId === null ? refuse('account-unknown', account.subject) : { ok: true, value: seatId };
  }
}

const refuseBy = (why: 'refused' | 'unreachable'): Refused => refuse(`sign-in-${why}`);

const proofsOf = (secret: string, state: string) => ({
  state,
  nonce: madeOfState(secret, state, 'nonce'),
  verifier: madeOfState(secret, state, 'verifier'),
});
