import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { startServer } from '../../../bin/steps/server.mjs'

// The same build with other settings, beside the one that the journeys use.

const freePort = () => new Promise<number>((done) => {
  const probe = createServer()
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => done(port))
  })
})

/** Starts the built app on the same database with these settings changed; stop it when you are done. */
export async function anotherServer(changed: Readonly<Record<string, string>>, logFile: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const settings = JSON.parse(process.env.E2E_SETTINGS ?? '{}') as Record<string, string>
  // Its background tasks stay off: the other server's mails are not its own.
  const app = await startServer({ server: process.env.E2E_SERVER ?? '', port, logFile, env: { ...settings, NODE_ENV: 'production', JOBS: 'off', APP_URL: url, ...changed } })
  return { url, stop: () => app.stop() }
}
