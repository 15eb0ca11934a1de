import { describe, expect, it } from 'vitest'
import { addressOf, countedAs, networkOf } from './client-address'

describe('where a request comes from', () => {
  it('is what the socket says when no proxy of ours stands before the app, whatever the browser claims', () => {
    expect(addressOf('1.2.3.4', '9.9.9.9', 0)).toBe('9.9.9.9')
  })

  it('is what our own proxies saw: only their entries, the last ones, are believed', () => {
    expect(addressOf('1.2.3.4, 8.8.8.8', '10.0.0.1', 1)).toBe('8.8.8.8')
    expect(addressOf('6.6.6.6, 8.8.8.8, 10.0.0.2', '10.0.0.1', 2)).toBe('8.8.8.8')
  })

  it('is the socket when the proxy said nothing', () => {
    expect([addressOf(undefined, '10.0.0.1', 1), addressOf(undefined, undefined, 0)]).toEqual(['10.0.0.1', 'unknown'])
  })

  it('is one and the same for an IPv4 address in its IPv6 clothes', () => {
    expect(addressOf(undefined, '::ffff:127.0.0.1', 0)).toBe('127.0.0.1')
  })

  it('is one and the same with the port and the brackets that some proxies write', () => {
    expect(['198.18.0.1:5501', '[2001:DB8::1]:5501', '[2001:db8::1]', 'fe80::1%eth0', '2001:db8::1'].map((one) => addressOf(one, '10.0.0.1', 1)))
      .toEqual(['198.18.0.1', '2001:db8::1', '2001:db8::1', 'fe80::1', '2001:db8::1'])
  })
})

describe('what tries are counted by', () => {
  it('is the first half of an IPv6 address, however it is written: the other half is its holder\'s to choose', () => {
    const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:0db8:0001:0002::', '2001:db8:1:2:3::9'].map(countedAs)
    expect(new Set(same)).toEqual(new Set(['2001:db8:1:2::/64']))
    expect([countedAs('2001:db8::1'), countedAs('::1'), countedAs('2001:db8:1:3::1')]).toEqual(['2001:db8:0:0::/64', '0:0:0:0::/64', '2001:db8:1:3::/64'])
  })

  it('is the whole of an IPv4 address', () => {
    expect([countedAs('198.18.0.1'), countedAs('198.18.0.2'), countedAs('unknown')]).toEqual(['198.18.0.1', '198.18.0.2', 'unknown'])
  })
})

describe('a network', () => {
  it('is told without the machine in it', () => {
    expect([networkOf('192.0.2.55'), networkOf('2001:db8:1:2:3::9'), networkOf('2001:db8::1'), networkOf('::1'), networkOf('unknown')])
      .toEqual(['192.0.2.*', '2001:db8:1::*', '2001:db8:0::*', '0:0:0::*', 'unknown'])
  })
})
