// E-mail addresses as people type them, and as they are compared: capitals and the two ways to write a domain name make no
// other person. Pure, so that a form's schema can ask it.

const LOCAL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** The domain as it goes over the wire: 'käse.nl' is 'xn--kse-qla.nl'. Undefined for what is no domain name. */
function wireDomain(domain: string): string | undefined {
  if (/[\s/?#@:\\[\]%]/.test(domain) || !URL.canParse(`http://${domain}/`)) return undefined
  const { hostname } = new URL(`http://${domain}/`)
  return DOMAIN.test(hostname) ? hostname : undefined
}

/**
 * The form in which addresses are compared and accounts are kept: lower case, one spelling of accents, the domain in
 * punycode. Undefined when it is no address.
 */
export function addressKey(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC').toLowerCase()
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  if (!LOCAL.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined
  const domain = wireDomain(text.slice(at + 1))
  return domain ? `${local}@${domain}` : undefined
}
