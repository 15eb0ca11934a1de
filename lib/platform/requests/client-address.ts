/**
 * The address that a request comes from. What stands in `x-forwarded-for` is anybody's word, except the last entries: each
 * proxy of ours adds the one that it saw.
 * @param proxies how many proxies of ours stand before the app; 0: the socket says it
 */
export function addressOf(forwarded: string | readonly string[] | undefined, socket: string | undefined, proxies: number): string {
  const seen = String(forwarded ?? '').split(',').map((one) => one.trim()).filter(Boolean)
  const address = proxies > 0 ? (seen.at(-proxies) ?? socket) : socket
  return (address ?? 'unknown').replace(/^::ffff:(?=\d+\.)/, '')
}

/** The network of an address, for people to recognise and for nothing else: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  if (/^\d+(\.\d+){3}$/.test(address)) return `${address.split('.').slice(0, 3).join('.')}.*`
  if (!address.includes(':')) return 'unknown'
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean).slice(0, 3)
  return `${[...groups, ...Array.from({ length: 3 - groups.length }, () => '0')].join(':')}::*`
}
