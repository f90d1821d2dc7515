import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import { isOnThisMachine } from '../../src/contract/allowed-address.ts';

/** An OpenID Connect provider, and what the desk is to it. */
export interface AccountServiceSettings {
  issuer: string;
  clientId: string;
  /** Where the provider gave the desk one. */
  clientSecret: string | undefined;
}

/** What the desk and the provider recognise one sign-in by. */
interface Proofs {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who has proved to the provider that an account is theirs. */
export interface Account {
  subject: string;
  /** An address that the provider has verified. */
  email: string | null;
}

/** In seconds, for each request to the provider. */
const patience = 10;

/** Signs people in at an OpenID Connect provider: by a code, with PKCE, state, nonce and signed ID tokens. */
export type AccountService = ReturnType<typeof accountService>;

export function accountService({ issuer, clientId, clientSecret }: AccountServiceSettings) {
  let asked: Promise<Configuration> | null = null;
  /** What the provider says about itself, asked when somebody first signs in: a desk starts without it. */
  const configured = (): Promise<Configuration> => {
    asked ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: patience,
      execute: [enableNonRepudiationChecks, ...(isOnThisMachine(issuer) ? [allowInsecureRequests] : [])],
    }).catch((error) => {
      asked = null;
      throw error;
    });
    return asked;
  };

  return {
    issuer,

    /** Where a person proves who they are; null where the provider cannot be reached. */
    async begin(redirect: string, { state, nonce, verifier }: Proofs): Promise<URL | null> {
      try {
        return buildAuthorizationUrl(await configured(), {
          redirect_uri: redirect,
          scope: 'openid email',
          response_type: 'code',
          // Asked each time: whoever has several accounts can choose, and no page signs anybody in unseen.
          prompt: 'login',
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...{ state, nonce },
        });
      } catch (error) {
        logFailure(error);
        return null;
      }
    },

    /** Who came back to the address `came`, or why it is nobody. */
    async whoCame(
      came: URL,
      { state, nonce, verifier }: Proofs,
    ): Promise<Account | 'refused' | 'unreachable'> {
      try {
        const config = await configured();
        const tokens = await authorizationCodeGrant(config, came, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return 'refused';
        // Some providers say of addresses nothing in the ID token.
        const said =
          claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
            ? await fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims;
        const isVerified = said.email_verified === true && typeof said.email === 'string';
        return { subject: claims.sub, email: isVerified ? String(said.email) : null };
      } catch (error) {
        logFailure(error);
        return isRefusal(error) ? 'refused' : 'unreachable';
      }
    },
  };
}

/** Whether the provider, or what it sent, says no. What is left is that it could not be asked. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError ||
  error instanceof ResponseBodyError ||
  (error instanceof ClientError && error.code !== 'OAUTH_TIMEOUT');

/** Says what went wrong to whoever runs the desk, and nothing of who it happened to. */
function logFailure(error: unknown): void {
  const saidNo = error instanceof ResponseBodyError || error instanceof AuthorizationResponseError;
  const why = saidNo ? error.error : error instanceof ClientError ? error.code : 'it cannot be asked';
  console.error(`account-service: ${why}`);
}
