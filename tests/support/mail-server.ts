import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly message: string
}

/** A real mail server on a port of its own, that keeps what it gets. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  const answers: number[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      const code = answers.shift()
      done(code ? Object.assign(new Error(`${address.address} is not taken now`), { responseCode: code }) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), message: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    /** The SMTP codes with which it refuses the next receivers; after them it takes every mail. */
    refuseWith(...codes: readonly number[]) { answers.push(...codes) },
    /** As if nothing had come in yet. */
    forget() {
      received.length = 0
      answers.length = 0
    },
    stop: () => new Promise<void>((done) => { server.close(done) }),
  }
}
