import { beforeAll, describe, expect, it, vi } from 'vitest'
import { forbidden, isSameOrigin, seeOther } from './same-origin'

beforeAll(() => {
  const settings = { APP_URL: 'https://samenspel.example.nl', APP_SECRET: 'a secret of the tests, long enough to be one', DATABASE_URL: 'x', AUTH_DATABASE_URL: 'x', WORKER_DATABASE_URL: 'x', MAIL_FOLDER: 'x' }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})

const from = (headers: Record<string, string>) => isSameOrigin(new Request('https://samenspel.example.nl/uitloggen', { method: 'POST', headers }))

describe('a request that changes something', () => {
  it('is ours when a page of ours sent it', () => {
    expect(from({ origin: 'https://samenspel.example.nl' })).toBe(true)
  })

  it('is ours behind a proxy that names the host which the browser asked for', () => {
    expect(from({ origin: 'https://werkplek.example.nl', host: '10.0.0.1:3000', 'x-forwarded-host': 'werkplek.example.nl' })).toBe(true)
    expect(from({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true)
  })

  it('is not ours from another site, however much that looks like us', () => {
    const strangers = ['https://evil.example', 'https://samenspel.example.nl.evil.example', 'https://samenspel.example.nl:8443', 'http://samenspel.example.nl', 'https://sub.samenspel.example.nl']
    expect(strangers.filter((origin) => from({ origin, host: 'samenspel.example.nl:443' }))).toEqual([])
  })

  it('is not ours when it does not say where it comes from', () => {
    expect([from({}), from({ origin: 'null' }), from({ origin: 'not a url' }), from({ referer: 'https://samenspel.example.nl/' })]).toEqual([false, false, false, false])
  })
})

describe('the answer', () => {
  it('to a post is a redirect that a browser follows with a get, to a path of ours', () => {
    const response = seeOther('/mijn')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mijn'])
  })

  it('to a stranger is a refusal in Dutch', async () => {
    expect([forbidden().status, await forbidden().text()]).toEqual([403, 'Dit verzoek kwam niet van Samenspel zelf.'])
  })
})
