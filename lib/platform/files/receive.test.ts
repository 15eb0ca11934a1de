import { describe, expect, it } from 'vitest'
import { receiveFile } from './receive'

const ADDRESS = 'http://localhost/api/uploads/meerbrug/cijfers'

/** A real request with a real multipart body, as a browser sends it. */
function upload(parts: Record<string, string | File>): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  return new Request(ADDRESS, { method: 'POST', body: form })
}

const raw = (body: BodyInit, type: string) => new Request(ADDRESS, { method: 'POST', body, headers: { 'content-type': type } })

const file = (content: string | Uint8Array<ArrayBuffer>, name = 'cijfers.csv') => new File([content], name, { type: 'text/csv' })

describe('an uploaded file', () => {
  it('is received byte for byte, with its name and the fields beside it', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    const result = await receiveFile(upload({ coalition: 'meerbrug', file: file(bytes, 'cijfers é.csv') }), 100_000)
    expect(result).toMatchObject({ ok: true, fields: { coalition: 'meerbrug' }, file: { name: 'cijfers é.csv' } })
    expect(result.ok && result.file.bytes.equals(bytes)).toBe(true)
  })

  it('may be exactly as large as it may be, and not one byte more', async () => {
    expect(await receiveFile(upload({ file: file('x'.repeat(1_000)) }), 1_001)).toMatchObject({ ok: true })
    expect(await receiveFile(upload({ file: file('x'.repeat(1_002)) }), 1_001)).toEqual({ ok: false, code: 'too_large' })
  })

  it('that is far too large is refused while it streams in, without being kept', async () => {
    const before = process.memoryUsage().arrayBuffers
    const chunk = new Uint8Array(1024 * 1024)
    let sent = 0
    const head = new TextEncoder().encode('--grens\r\nContent-Disposition: form-data; name="file"; filename="groot.csv"\r\nContent-Type: text/csv\r\n\r\n')
    const tail = new TextEncoder().encode('\r\n--grens--\r\n')
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(head)
        if (sent < 100) controller.enqueue(chunk)
        else {
          controller.enqueue(tail)
          controller.close()
        }
        sent += 1
      },
    })
    const request = new Request(ADDRESS, { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=grens' } } as RequestInit)
    expect(await receiveFile(request, 10 * 1024 * 1024)).toEqual({ ok: false, code: 'too_large' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024)
  })

  it('that is empty is received, so that it can be said that it is empty', async () => {
    expect(await receiveFile(upload({ file: file('') }), 1_000)).toMatchObject({ ok: true, file: { name: 'cijfers.csv', bytes: Buffer.alloc(0) } })
  })
})

describe('a form without a file', () => {
  it('is refused when nothing was chosen, as a browser posts that', async () => {
    expect(await receiveFile(upload({ coalition: 'meerbrug', file: new File([], '') }), 1_000)).toEqual({ ok: false, code: 'no_file' })
    expect(await receiveFile(upload({ coalition: 'meerbrug' }), 1_000)).toEqual({ ok: false, code: 'no_file' })
  })

  it('is refused when it is no multipart form at all', async () => {
    expect(await receiveFile(new Request(ADDRESS, { method: 'POST' }), 1_000)).toEqual({ ok: false, code: 'no_file' })
    expect(await receiveFile(raw('file=x', 'application/x-www-form-urlencoded'), 1_000)).toEqual({ ok: false, code: 'no_file' })
  })
})

describe('a broken upload', () => {
  it('that stops halfway is refused', async () => {
    const half = '--grens\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nJaar;Gemeente'
    expect(await receiveFile(raw(half, 'multipart/form-data; boundary=grens'), 1_000)).toEqual({ ok: false, code: 'broken' })
  })

  it('that does not say where its parts end is refused', async () => {
    expect(await receiveFile(raw('x', 'multipart/form-data'), 1_000)).toEqual({ ok: false, code: 'broken' })
  })

  it('of which the connection is lost is refused', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('--grens\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nJaar'))
      },
      pull(controller) { controller.error(new Error('connection reset')) },
    })
    const request = new Request(ADDRESS, { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=grens' } } as RequestInit)
    expect(await receiveFile(request, 1_000)).toEqual({ ok: false, code: 'broken' })
  })
})
