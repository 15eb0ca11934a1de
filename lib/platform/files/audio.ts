import 'server-only'
import { createHash } from 'node:crypto'
import { ruleBroken } from '@/lib/platform/errors/domain-error'

// Sound that somebody recorded or chose: which of the few kinds it is, judged by its bytes, and without what a device wrote
// beside it. A phone puts the name of its owner, a title or a place in a recording: that is wiped before anything is kept.

export const AUDIO_TYPES = ['audio/webm', 'audio/mp4', 'audio/mpeg'] as const
export type AudioType = (typeof AUDIO_TYPES)[number]

export interface Audio {
  readonly mediaType: AudioType
  /** The sound alone. */
  readonly bytes: Buffer
}

/** What a file holds: sound, or something besides, such as a film. */
interface Tracks {
  hasSound: boolean
  hasOther: boolean
}

/** Something in a file with a beginning and an end: a box of MP4, an element of WebM. */
interface Part {
  readonly id: string
  readonly start: number
  readonly content: number
  readonly end: number
}

/** A file whose parts do not add up is no recording. */
class Broken extends Error {}

// MP4: boxes of four bytes length, four letters and content.

function* boxes(file: Buffer, from: number, to: number): Generator<Part> {
  let at = from
  while (at + 8 <= to) {
    const size = file.readUInt32BE(at)
    const isLong = size === 1
    if (isLong && at + 16 > to) throw new Broken()
    const length = isLong ? Number(file.readBigUInt64BE(at + 8)) : size === 0 ? to - at : size
    const content = at + (isLong ? 16 : 8)
    if (length < content - at || at + length > to) throw new Broken()
    yield { id: file.toString('latin1', at + 4, at + 8), start: at, content, end: at + length }
    at += length
  }
}

const INSIDE_MP4 = new Set(['moov', 'trak', 'mdia', 'moof', 'traf'])
/** Titles, owners, places and whatever a maker adds. */
const TOLD_IN_MP4 = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide'])

/** No recorder nests them deeper. */
const DEEPEST = 6

function readBoxes(file: Buffer, from: number, to: number, tracks: Tracks, depth = 0): void {
  if (depth > DEEPEST) throw new Broken()
  for (const { id, start, content, end } of boxes(file, from, to)) {
    if (INSIDE_MP4.has(id)) readBoxes(file, content, end, tracks, depth + 1)
    else if (TOLD_IN_MP4.has(id)) {
      file.write('free', start + 4, 'latin1')
      file.fill(0, content, end)
    } else if (id === 'hdlr' && end - content >= 24) {
      const kind = file.toString('latin1', content + 8, content + 12)
      if (kind === 'soun') tracks.hasSound = true
      else tracks.hasOther = true
      // The name that a maker gave to the track.
      file.fill(0, content + 24, end)
    }
  }
}

// WebM: elements of an id, a length and content, each of a number of bytes that its first bits tell.

const INSIDE_WEBM = new Set(['1a45dfa3', '18538067', '1549a966', '1654ae6b', 'ae', '1f43b675'])
/** Tags, attachments, chapters; title, file names, program and day of making; the name of a track. */
const TOLD_IN_WEBM = new Set(['1254c367', '1941a469', '1043a770', '7ba9', '7384', '3c83ab', '3e83bb', '4d80', '5741', '4461', '536e', 'ec'])
/** A length that a recorder did not know yet when it began to write. */
const UNKNOWN_LENGTH = /^1+$/

function widthAt(file: Buffer, at: number, most: number): number {
  const first = file[at] ?? 0
  const width = Math.clz32(first) - 23
  if (first === 0 || width > most || at + width > file.length) throw new Broken()
  return width
}

/** A recording of some minutes has a few thousand. */
const MOST_ELEMENTS = 50_000

/** Flat: what is inside something comes right after it, so a length that nobody knows is no trouble. */
function* elements(file: Buffer): Generator<Part> {
  let at = 0
  for (let count = 0; at < file.length; count += 1) {
    if (count === MOST_ELEMENTS) throw new Broken()
    const idWidth = widthAt(file, at, 4)
    const lengthAt = at + idWidth
    const lengthWidth = widthAt(file, lengthAt, 8)
    const content = lengthAt + lengthWidth
    const bits = BigInt(`0x${file.toString('hex', lengthAt, content)}`).toString(2).slice(1)
    const isUnknown = UNKNOWN_LENGTH.test(bits) && bits.length === 7 * lengthWidth
    const id = file.toString('hex', at, lengthAt)
    const isEntered = INSIDE_WEBM.has(id)
    const end = isUnknown ? file.length : content + Number(BigInt(`0b0${bits}`))
    if (end > file.length || (isUnknown && !isEntered)) throw new Broken()
    yield { id, start: at, content, end }
    at = isEntered ? content : end
  }
}

/** Nothing in the place of an element, of exactly its length: a Void element. */
function wipe(file: Buffer, { start, end }: Part): void {
  const total = end - start
  file.fill(0, start, end)
  file[start] = 0xec
  if (total < 9) file[start + 1] = 0x80 | (total - 2)
  else file.writeBigUInt64BE((1n << 56n) | BigInt(total - 9), start + 1)
}

function readElements(file: Buffer, tracks: Tracks): string {
  const found = { type: '' }
  for (const part of elements(file)) {
    const { id, content, end } = part
    if (id === '4282') found.type = file.toString('latin1', content, end).replaceAll('\0', '')
    else if (id === '83' && end - content === 1) {
      if (file[content] === 2) tracks.hasSound = true
      else tracks.hasOther = true
    } else if (TOLD_IN_WEBM.has(id)) wipe(file, part)
  }
  return found.type
}

// MP3: frames of sound, with what is told before (ID3v2) and after them (ID3v1).

function framesOf(file: Buffer): Buffer | undefined {
  const isTold = file.toString('latin1', 0, 3) === 'ID3' && file.length > 10
  const length = isTold ? 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((file[at] ?? 0) & 0x7f), 0) : 0
  const sound = file.subarray(length, file.toString('latin1', file.length - 128, file.length - 125) === 'TAG' ? file.length - 128 : file.length)
  // Twelve bits set, then layer III and a rate that exists.
  const isFrame = sound.length > 4 && sound[0] === 0xff && ((sound[1] ?? 0) & 0xe6) === 0xe2 && ((sound[2] ?? 0) & 0xf0) !== 0xf0 && ((sound[2] ?? 0) & 0xf0) !== 0
  return isFrame ? sound : undefined
}

function soundOf(file: Buffer): Audio | undefined {
  const tracks: Tracks = { hasSound: false, hasOther: false }
  const isSound = () => tracks.hasSound && !tracks.hasOther
  if (file.toString('hex', 0, 4) === '1a45dfa3') {
    const bytes = Buffer.from(file)
    return readElements(bytes, tracks) === 'webm' && isSound() ? { mediaType: 'audio/webm', bytes } : undefined
  }
  if (file.toString('latin1', 4, 8) === 'ftyp') {
    const bytes = Buffer.from(file)
    readBoxes(bytes, 0, bytes.length, tracks)
    return isSound() ? { mediaType: 'audio/mp4', bytes } : undefined
  }
  const frames = framesOf(file)
  return frames && { mediaType: 'audio/mpeg', bytes: Buffer.from(frames) }
}

/** The sound of a file, without what stood beside it; undefined for everything else, whatever it is called. */
export function readAudio(file: Buffer): Audio | undefined {
  try {
    return soundOf(file)
  } catch (error) {
    if (error instanceof Broken) return undefined
    throw error
  }
}

/** What a kept recording is called: nothing of who spoke, and never what the file was called. */
const NAMES: Readonly<Record<AudioType, string>> = { 'audio/webm': 'spraakbericht.webm', 'audio/mp4': 'spraakbericht.m4a', 'audio/mpeg': 'spraakbericht.mp3' }

/** A recording as it may be kept. */
export interface Recording extends Audio {
  readonly name: string
  /** Of the sound alone: the same recording sent twice has the same. */
  readonly sha256: string
}

/** @throws DomainError rule_broken when it is no sound */
export function readRecording(file: Buffer): Recording {
  const audio = readAudio(file)
  if (!audio) throw ruleBroken('voice.no_sound')
  return { ...audio, name: NAMES[audio.mediaType], sha256: createHash('sha256').update(audio.bytes).digest('hex') }
}
