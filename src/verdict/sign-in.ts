import * as v from 'valibot';
import { isAllowedAddress } from '../contract/allowed-address.ts';
import { readLocal } from '../platform/read-local.ts';

/** The desk a member of staff works at, and the token of their seat. */
export interface SignIn {
  /** Without a slash at its end: paths of the desk are put behind it. */
  address: string;
  token: string;
}

const key = 'staff-sign-in';
const signInSchema = v.object({
  address: v.pipe(v.string(), v.check(isAllowedAddress)),
  token: v.pipe(v.string(), v.regex(/^\S+$/)),
});

/**
 * Who is signed in, or null. It is kept in the storage of the extension's own pages: `browser.storage.local`
 * is open to content scripts in Firefox, and is emptied for that reason.
 */
export const readSignIn = (): SignIn | null => readLocal(key, signInSchema);

/** Remembers who signed in, until they sign out. */
export const keepSignIn = (signIn: SignIn): void => localStorage.setItem(key, JSON.stringify(signIn));

/** Signs out. */
export const forgetSignIn = (): void => localStorage.removeItem(key);

/** The address of the desk that takes reports at `reportsUrl`. Pure. */
export const deskOfReports = (reportsUrl: string): string => reportsUrl.replace(/\/reports\/?$/, '');
