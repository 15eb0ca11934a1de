import 'server-only'

/**
 * The address that a request comes from. What stands in `x-forwarded-for` is anybody's word, except the last entries: each
 * proxy of ours adds the one that it saw.
 * @param proxies how many proxies of ours stand before the app; 0: the socket says it
 */
export function addressOf(forwarded: string | readonly string[] | undefined, socket: string | undefined, proxies: number): string {
  const seen = String(forwarded ?? '').split(',').map((one) => one.trim()).filter(Boolean)
  const address = proxies > 0 ? (seen.at(-proxies) ?? socket) : socket
  return bare(address ?? 'unknown')
}

/** Without the port and the brackets that some proxies write, and an IPv4 address out of its IPv6 clothes: one sender is one address. */
const bare = (address: string): string =>
  address.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/%.*$/, '').toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')

/** The groups of an IPv6 address, all eight of them. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const [before, after] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)]
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''))
}

/** By what tries are counted: of IPv6 its first half, because whoever has one such address has all that begin with it. */
export const countedAs = (address: string): string => (address.includes(':') ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address)

/** The network of an address, for people to recognise and for nothing else: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  if (/^\d+(\.\d+){3}$/.test(address)) return `${address.split('.').slice(0, 3).join('.')}.*`
  if (!address.includes(':')) return 'unknown'
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean).slice(0, 3)
  return `${[...groups, ...Array.from({ length: 3 - groups.length }, () => '0')].join(':')}::*`
}
