import { joinPath } from '../src/contract/join.ts';

/** Every address of a desk, with the methods it takes. */
export const deskAddresses = {
  '/': 'GET',
  [joinPath]: 'GET',
  '/lists/:file': 'GET',
  '/signed/:name/:file': 'GET',
  '/signed/:name/:folder/:file': 'GET',
  '/receipts/:token': 'GET, DELETE',
  '/receipts/:token/withdraw': 'POST',
  '/reports': 'GET, POST',
  '/reports/:id': 'GET',
  '/reports/:id/screenshot': 'GET',
};
