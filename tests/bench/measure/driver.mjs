import { fork } from 'node:child_process'
import { join } from 'node:path'

/** Starts the load driver. `run` does one block at a time. */
export async function startDriver() {
  const child = fork(join(import.meta.dirname, 'load.mjs'), { serialization: 'advanced' })
  const next = () => new Promise((done, fail) => {
    const onExit = (code) => fail(new Error(`The load driver stopped (${code}).`))
    child.once('exit', onExit)
    child.once('message', (message) => {
      child.removeListener('exit', onExit)
      done(message)
    })
  })
  await next()
  return {
    run(block) {
      const answer = next()
      child.send(block)
      return answer
    },
    async stop() {
      if (child.exitCode !== null) return
      const exited = new Promise((done) => child.once('exit', done))
      child.disconnect()
      await exited
    },
  }
}
