import { join } from 'node:path';
import { bareAddress } from '../bare-address.ts';

/** Where the signed files of a list lie among published ones. */
export const signedFolder = (folder: string, name: string): string => join(folder, 'signed', name);

/** Where the signed files of a list are served. */
export const signedAddress = (address: string, name: string): string =>
  `${bareAddress(address)}/signed/${name}/`;
