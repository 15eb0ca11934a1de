import { readFileSync } from 'node:fs'
import path from 'node:path'

// Recordings as devices make them: two seconds of a humming voice, recorded by a browser, with what a phone may write beside it.

const here = path.resolve('tests', 'support', 'recordings')

export const WEBM = readFileSync(path.join(here, 'sound.webm'))
export const M4A = readFileSync(path.join(here, 'sound.m4a'))

/** One box of an MP4 file. */
export function box(id: string, content: Buffer | string): Buffer {
  const inside = Buffer.from(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + inside.length)
  head.write(id, 4, 'latin1')
  return Buffer.concat([head, inside])
}

/** One element of a WebM file, its length in two bytes. */
export function element(id: string, content: Buffer | string): Buffer {
  const inside = Buffer.from(content)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(0x4000 | inside.length)
  return Buffer.concat([Buffer.from(id, 'hex'), length, inside])
}

const handler = (kind: string) => box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12), Buffer.from('Sanne de Vries\0')]))

/** A file of tracks of these kinds, with the name of its owner and where it was made. */
export const mp4Of = (...kinds: readonly string[]): Buffer => Buffer.concat([
  box('ftyp', 'M4A \0\0\0\0'), box('moov', Buffer.concat([...kinds.map((kind) => box('trak', box('mdia', handler(kind)))), box('udta', box('meta', 'Dorpsstraat 5, opname van Sanne'))])), box('mdat', 'geluid'),
])

/** The same of WebM: 2 is sound, 1 is a film. */
export const webmOf = (type: string, ...tracks: readonly number[]): Buffer => Buffer.concat([
  element('1a45dfa3', element('4282', type)),
  Buffer.from('18538067ff', 'hex'),
  element('1549a966', element('7ba9', 'Opname van Sanne')),
  element('1654ae6b', Buffer.concat(tracks.map((track) => element('ae', Buffer.concat([element('83', Buffer.from([track])), element('536e', 'Sanne')]))))),
  element('1254c367', 'Sanne de Vries'),
  Buffer.from('1f43b675ff', 'hex'), element('a3', 'geluid'),
])

const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(200, 7)])

export const mp3Of = (): Buffer => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x0eSanne de Vries', 'latin1'), FRAME, Buffer.from(`TAG${'Sanne de Vries'.padEnd(125, '\0')}`)])
