import { describe, expect, it } from 'vitest'
import { box, element, M4A, mp3Of, mp4Of, WEBM, webmOf } from '@/tests/support/recordings'
import { readAudio } from './audio'

const kept = (file: Buffer) => readAudio(file)?.bytes.toString('latin1')

describe('a recording', () => {
  it.each([['of a browser', WEBM, 'audio/webm'], ['of Safari', M4A, 'audio/mp4'], ['of a phone', mp4Of('soun'), 'audio/mp4'], ['as MP3', mp3Of(), 'audio/mpeg']] as const)('%s is known by its bytes', (_name, file, mediaType) => {
    expect(readAudio(file)?.mediaType).toBe(mediaType)
  })

  it.each([['WebM', webmOf('webm', 2)], ['MP4', mp4Of('soun')], ['MP3', mp3Of()]])('in %s keeps its sound and nothing that a device wrote beside it', (_name, file) => {
    expect(file.toString('latin1')).toContain('Sanne')
    expect(kept(file)).not.toMatch(/Sanne|Vries|Dorpsstraat/)
  })

  it('keeps its length where players count bytes', () => {
    for (const file of [WEBM, M4A, webmOf('webm', 2), mp4Of('soun')]) expect(readAudio(file)?.bytes.length).toBe(file.length)
    expect(kept(webmOf('webm', 2))).toContain('geluid')
    expect(kept(mp4Of('soun'))).toContain('geluid')
  })

  it('leaves what it was given as it was', () => {
    const file = mp4Of('soun')
    const before = Buffer.from(file)
    readAudio(file)
    expect(file.equals(before)).toBe(true)
  })
})

describe('what is no recording', () => {
  it.each([
    ['nothing', Buffer.alloc(0)], ['a text', Buffer.from('Jaar;Gemeente;Waarde')], ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')], ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['a film of WebM', webmOf('webm', 1)], ['a film with sound of WebM', webmOf('webm', 1, 2)], ['a film of MP4', mp4Of('vide')], ['a film with sound of MP4', mp4Of('soun', 'vide')],
    ['another Matroska', webmOf('matroska', 2)], ['MP4 without a track', box('ftyp', 'M4A ')], ['WebM without a track', webmOf('webm')],
    ['a box that is longer than its file', Buffer.concat([box('ftyp', 'M4A '), Buffer.from([0, 0, 255, 255]), Buffer.from('moov')])],
    ['a recording that was cut off', WEBM.subarray(0, 300)], ['an element that is longer than its file', Buffer.concat([element('1a45dfa3', element('4282', 'webm')), Buffer.from('1654ae6b4fff', 'hex')])],
    ['boxes in boxes without an end', Buffer.concat([box('ftyp', 'M4A '), Array.from({ length: 5_000 }).reduce<Buffer>((inner) => box('moov', inner), Buffer.alloc(0))])],
    ['a million elements', Buffer.concat([element('1a45dfa3', element('4282', 'webm')), Buffer.alloc(2_000_000, Buffer.from('a380', 'hex'))])],
  ])('%s is refused', (_name, file) => expect(readAudio(file)).toBeUndefined())
})
