import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody's account: its number, and what the service says of it. */
export interface TestAccount {
  subject: string;
  email?: string;
  isVerified?: boolean;
}

/** A real OpenID Connect provider, at which the person of `signIn` is always signed in and agrees to all. */
export interface TestAccountService {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whoever comes from now on; null says no. */
  signIn(account: TestAccount | null): void;
  /** The desk whose people may come, which may have an address only later. */
  allow(deskAddress: string): void;
  close(): Promise<void>;
}

/** Starts npm's `oidc-provider` on a free port of this machine. */
export async function testAccountService(): Promise<TestAccountService> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['desk', 'secret of the desk at its provider'];
  let person: TestAccount | null = null;
  const known = new Map<string, TestAccount>();
  let provider = providerFor([]);
  let handle = provider.callback();

  function providerFor(redirects: string[]): Provider {
    return new Provider(issuer, {
      clients: [
        {
          ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirects },
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      cookies: { keys: ['of this test'] },
      claims: { email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => {
          const { email, isVerified = true } = known.get(id) ?? {};
          return { sub: id, ...(email === undefined ? {} : { email, email_verified: isVerified }) };
        },
      }),
    });
  }

  async function answer(...[request, response]: Parameters<typeof handle>): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    if (!person) {
      const said = { error: 'access_denied', error_description: 'said no' };
      return provider.interactionFinished(request, response, said);
    }
    known.set(person.subject, person);
    const grant = new provider.Grant({ accountId: person.subject, clientId });
    grant.addOIDCScope('openid email');
    const result = { login: { accountId: person.subject }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result);
  }

  return {
    ...{ issuer, clientId, clientSecret },
    signIn: (account) => {
      person = account;
    },
    allow: (deskAddress) => {
      provider = providerFor([`${deskAddress}/staff/sign-in/callback`]);
      handle = provider.callback();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
