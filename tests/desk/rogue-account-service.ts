import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

/** How an ID token is signed: with the key the service publishes, with another one, or not at all. */
export type Signing = 'own key' | 'other key' | 'none';

/** An OpenID Connect provider that hands out whatever ID token it is told to. */
export interface RogueAccountService {
  issuer: string;
  clientId: string;
  /** What whoever comes next with any code is given. */
  handOut(claims: Record<string, unknown>, signing?: Signing): void;
  close(): Promise<void>;
}

export async function rogueAccountService(): Promise<RogueAccountService> {
  const own = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const clientId = 'desk';
  let claims: Record<string, unknown> = {};
  let signing: Signing = 'own key';
  const signed = () =>
    signing === 'none'
      ? new UnsecuredJWT(claims).encode()
      : new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: 'one' })
          .sign((signing === 'own key' ? own : other).privateKey);
  const server = createServer(async (request, response) => {
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': async () => ({
        keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }],
      }),
      '/token': async () => ({ access_token: 'any', token_type: 'Bearer', id_token: await signed() }),
    };
    const answer = answers[request.url ?? ''];
    if (!answer) return response.writeHead(404).end();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(await answer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ issuer, clientId },
    handOut: (wanted, how = 'own key') => {
      [claims, signing] = [wanted, how];
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
