/** An address without the slashes at its end, so that paths can be put behind it. Pure. */
export const bareAddress = (address: string): string => address.replace(/(?<!\/)\/+$/, '');
