import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesOf, csvOf, fileName, isLeftOut, jsonOf, readmeOf, writeZip, type ZipEntry } from './documents'

async function* pages(...all: string[][]): AsyncGenerator<string[]> { for (const page of all) yield await Promise.resolve(page) }

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += strFromU8(chunk)
  return text
}

describe('rows', () => {
  it('become JSON, over the edges of pages, and an empty table an empty list', async () => {
    expect(JSON.parse(await textOf(jsonOf(pages(['{"a":1}', '{"a":2}'], ['{"a":3}']))))).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
    expect(JSON.parse(await textOf(jsonOf(pages([]))))).toEqual([])
  })

  it('become CSV as a Dutch spreadsheet reads it, with formulas that stay text', async () => {
    const text = await textOf(csvOf(['naam', 'getal', 'lijst', 'niets'], pages([JSON.stringify({ naam: '=HYPERLINK("x")', getal: 12.5, lijst: ['a', 'b'], niets: null })], [JSON.stringify({ naam: 'a;b', getal: 1, lijst: [], niets: null })])))
    expect(text.replace('\uFEFF', '').split('\r\n')).toEqual(['naam;getal;lijst;niets', `"'=HYPERLINK(""x"")";12,5;"[""a"",""b""]";`, '"a;b";1;[];', ''])
    for (const start of ['+', '-', '@', '\t']) expect(await textOf(csvOf(['a'], pages([JSON.stringify({ a: `${start}1` })])))).toContain(`'${start}1`)
  })
})

describe('the zip', () => {
  it('holds every entry as it was', async () => {
    const big = new Uint8Array(300_000).map((_, index) => index % 251)
    async function* entries(): AsyncGenerator<ZipEntry> {
      yield { name: 'a.txt', chunks: [bytesOf('één'), bytesOf(' twee')] }
      yield await Promise.resolve({ name: 'bestanden/b.bin', chunks: [big] })
    }
    const parts: Uint8Array[] = []
    for await (const part of writeZip(entries(), new Date('2026-11-22T10:00:00Z'))) parts.push(part)
    const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
    expect(Object.keys(files)).toEqual(['a.txt', 'bestanden/b.bin'])
    expect([strFromU8(files['a.txt'] ?? new Uint8Array()), files['bestanden/b.bin']]).toEqual(['één twee', big])
  })

  it('gives files names that lead nowhere', () => {
    expect([fileName('1', 'cijfers 2026.csv'), fileName('1', '../../etc/passwd'), fileName('1', '…'), fileName('1', undefined)]).toEqual(['1-cijfers-2026.csv', '1-etc-passwd', '1-bestand', '1-bestand'])
  })

  it('leaves out what names or opens an account', () => {
    expect(['user_id', 'email', 'address', 'real_name', 'registered_name', 'token_hash', 'client_secret', 'password', 'private_interest', 'private_worry'].filter((column) => !isLeftOut(column))).toEqual([])
    expect(['coalition_id', 'display_name', 'title', 'contact_email', 'hash'].filter(isLeftOut)).toEqual([])
  })

  it('says in Dutch what it is', () => {
    const text = readmeOf({ coalition: { name: 'Meerbrug', slug: 'meerbrug' }, isSuspended: true, moment: 'nu', tables: [{ name: 'goal', rows: 3 }], files: 1, leftOut: ['membership.user_id'] })
    for (const part of ['Alles van coalitie Meerbrug', 'membership.user_id', '3  goal', 'stond stil']) expect(text).toContain(part)
  })
})
