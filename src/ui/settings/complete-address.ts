/**
 * An address as a person types it, made whole: without a scheme it is https, and http on this machine itself.
 * What looks like no host is left as it is, to be refused with a sentence.
 */
export function completeAddress(typed: string): string {
  const address = typed.trim();
  if (!/^[^\s/:@]+(:\d+)?([/?].*)?$/.test(address)) return address;
  return `${/^(localhost|127\.0\.0\.1)(?![\w.-])/.test(address) ? 'http' : 'https'}://${address}`;
}
