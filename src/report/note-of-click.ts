import { scopeAddress } from './scope-address.ts';

/** What was clicked, as far as it has an address of its own: the note of a report that begins there. Pure. */
export const noteOfClick = (click: { linkUrl?: string | undefined; srcUrl?: string | undefined }): string =>
  [click.linkUrl, click.srcUrl]
    .map((address) => (address ? scopeAddress(address, 'full') : null))
    .filter((address) => address !== null)
    .join('\n');
