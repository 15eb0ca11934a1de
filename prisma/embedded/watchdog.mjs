// Stops the embedded PostgreSQL when the process that started it is gone, however it went: the pipe on our standard
// input closes with it, also after a kill -9 that runs no exit handler. Started by cluster.mjs in a session of its own.
import { spawnSync } from 'node:child_process'

const [, , pgCtl, data] = process.argv
process.stdin.resume()
process.stdin.on('close', () => {
  spawnSync(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w'], { stdio: 'ignore' })
  process.exit(0)
})
