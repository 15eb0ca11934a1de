import 'server-only'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'

export interface ReceivedFile {
  readonly name: string
  readonly bytes: Buffer
}

export type ReceiveResult =
  | { readonly ok: true; readonly file: ReceivedFile; readonly fields: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly code: 'too_large' | 'no_file' | 'broken' }

/** How much of a body that is refused anyway is still read, so that the browser gets to see the answer. */
const DRAIN_BYTES = 256 * 1024 * 1024

/**
 * Reads the one file of a multipart form as it streams in, keeping at most `maxBytes` of it in memory. A larger file
 * is read on without being kept (up to a bound): a server that hangs up in the middle of an upload shows the browser's
 * own error page instead of ours.
 */
export function receiveFile(request: Request, maxBytes: number): Promise<ReceiveResult> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) return Promise.resolve({ ok: false, code: 'no_file' })
  // It throws at once on a form that does not say where its parts end.
  let parser: busboy.Busboy
  try {
    parser = busboy({ headers: { 'content-type': type }, limits: { files: 1, fileSize: maxBytes, fields: 10, fieldSize: 20_000 }, defParamCharset: 'utf8' })
  } catch {
    return Promise.resolve({ ok: false, code: 'broken' })
  }
  const body = Readable.fromWeb(request.body as ReadableStream)
  return new Promise((resolve) => {
    const fields: Record<string, string> = {}
    const parts: Buffer[] = []
    let name: string | undefined
    let tooLarge = false
    let total = 0
    const finish = (result: ReceiveResult) => {
      resolve(result)
      body.unpipe(parser)
      body.destroy()
    }
    body.on('data', (chunk: Buffer) => {
      total += chunk.length
      if (total > DRAIN_BYTES) finish({ ok: false, code: 'too_large' })
    })
    body.on('error', () => finish({ ok: false, code: 'broken' }))
    parser.on('field', (key, value) => { fields[key] = value })
    parser.on('file', (_key, stream, info) => {
      if (info.filename) name = info.filename
      stream.on('data', (chunk: Buffer) => { if (!tooLarge) parts.push(chunk) })
      stream.on('limit', () => { tooLarge = true; parts.length = 0 })
      // A body that stops in the middle of a file fails here too; without a listener that would end the process.
      stream.on('error', () => { finish({ ok: false, code: 'broken' }) })
    })
    parser.on('error', () => finish({ ok: false, code: 'broken' }))
    parser.on('close', () => {
      if (tooLarge) finish({ ok: false, code: 'too_large' })
      else if (name === undefined) finish({ ok: false, code: 'no_file' })
      else finish({ ok: true, file: { name, bytes: Buffer.concat(parts) }, fields })
    })
    body.pipe(parser)
  })
}
