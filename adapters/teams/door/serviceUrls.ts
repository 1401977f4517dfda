/** Whether messages may come from, and tokens go to, this address: an exact host, never what merely ends like one. */
export function isOurService(
  address: string,
  { serviceHosts, isLocal }: { readonly serviceHosts: readonly string[]; readonly isLocal: boolean },
): boolean {
  const url = URL.parse(address);
  // What is read otherwise than it is written might be read otherwise again elsewhere.
  if (url === null || !isSameService(url.href, address)) return false;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return false;
  return serviceHosts.includes(url.host) || (isLocal && isHere);
}

/** With or without a slash at its end it is the same address. */
export function isSameService(one: string, other: string): boolean {
  return one.replace(/\/$/, '').toLowerCase() === other.replace(/\/$/, '').toLowerCase();
}
