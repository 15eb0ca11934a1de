import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, isRecordingPage } from './content-security-policy'

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

describe('a page where somebody can record', () => {
  it.each([
    ['/c/meerbrug/plan/inbreng/0', true], ['/c/meerbrug/plan/werkbladen/F1.2?over=nieuw', true], ['/c/meerbrug/plan/werkbladen/F1.3?over=nieuw', false], ['/c/meerbrug/plan/werkbladen/F1x2', false], ['/c/meerbrug/plan/inbreng/0?fout=voice.too_large', true], ['/c/meerbrug/inbreng/over/doel/1?deel=title', true],
    ['/c/meerbrug/plan', false], ['/c/meerbrug/plan/inbreng', false], ['/c/meerbrug/inbreng/1', false], ['/inloggen?naar=/c/meerbrug/plan/inbreng/0', false], ['/c/a/b/plan/inbreng/0', false],
  ])('%s: %s', (url, records) => expect(isRecordingPage(url)).toBe(records))

  it('may play what is in its memory, and no other page may', () => {
    const media = (records: boolean) => contentSecurityPolicy('n', { isDevelopment: false, records }).split('; ').find((one) => one.startsWith('media-src'))
    expect(media(true)).toBe("media-src 'self' blob:")
    expect(media(false)).toBe("media-src 'self'")
  })
})
