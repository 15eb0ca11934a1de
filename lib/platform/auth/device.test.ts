import { describe, expect, it } from 'vitest'
import { deviceOf, deviceText, readDeviceText } from './device'

const AGENTS: Readonly<Record<string, string>> = {
  'Firefox/Android': 'Mozilla/5.0 (Android 15; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0',
  'Chrome/Android': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Safari/iPhone': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Edge/Windows': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  'Safari/macOS': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
}

describe('a device', () => {
  it.each(Object.entries(AGENTS))('is told as %s', (words, agent) => {
    expect(deviceText(deviceOf(agent))).toBe(words)
    expect(readDeviceText(words)).toEqual(deviceOf(agent))
  })

  it('that says nothing of itself has no words', () => {
    expect(deviceText(deviceOf('curl/8'))).toBeNull()
    expect(readDeviceText(null)).toEqual({ browser: undefined, system: undefined })
  })
})
