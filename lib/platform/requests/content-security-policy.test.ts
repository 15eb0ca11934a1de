import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const partsOf = (policy: string) => new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))

describe('what a page may load and do', () => {
  it('is what came from here, and scripts and styles with the nonce of this answer', () => {
    const parts = partsOf(contentSecurityPolicy('abc', { isDevelopment: false }))
    expect(parts.get('default-src')).toBe("'self'")
    expect(parts.get('script-src')).toBe("'self' 'nonce-abc' 'strict-dynamic'")
    expect(parts.get('style-src')).toBe("'self' 'nonce-abc'")
    expect([parts.get('object-src'), parts.get('base-uri'), parts.get('frame-ancestors'), parts.get('form-action')]).toEqual(["'none'", "'none'", "'none'", "'self'"])
  })

  it('is wider where the development server needs it, and nowhere else', () => {
    const [live, development] = [contentSecurityPolicy('abc', { isDevelopment: false }), contentSecurityPolicy('abc', { isDevelopment: true })]
    expect([live.includes('unsafe-eval'), development.includes("'unsafe-eval'")]).toEqual([false, true])
    expect([partsOf(live).get('connect-src'), partsOf(development).get('connect-src')]).toEqual(["'self'", "'self' ws:"])
  })
})
