import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'
import { isRecordingPage } from './recording-pages'

describe('a page where somebody can record', () => {
  it.each([
    ['/c/meerbrug/plan/inbreng/0', true], ['/c/meerbrug/plan/inbreng/0?fout=voice_too_large', true], ['/c/meerbrug/inbreng/over/doel/1?deel=title', true],
    ['/c/meerbrug/plan', false], ['/c/meerbrug/plan/inbreng', false], ['/c/meerbrug/inbreng/1', false], ['/inloggen?naar=/c/meerbrug/plan/inbreng/0', false], ['/c/a/b/plan/inbreng/0', false],
  ])('%s: %s', (url, records) => expect(isRecordingPage(url)).toBe(records))

  it('may play what is in its memory, and no other page may', () => {
    const media = (records: boolean) => contentSecurityPolicy('n', { isDevelopment: false, records }).split('; ').find((one) => one.startsWith('media-src'))
    expect(media(true)).toBe("media-src 'self' blob:")
    expect(media(false)).toBe("media-src 'self'")
  })
})
