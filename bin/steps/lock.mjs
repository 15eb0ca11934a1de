// One start per data folder: a second one would pull the database from under the first. Whoever runs listens on a port
// of its own and says its word there; a number of a process alone proves nothing, since numbers are given out again.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** What is said at that port: 'nobody' when none listens, 'silence' from one that is busy. */
const ask = (port) => new Promise((done) => {
  let said = ''
  const socket = connect({ port, host: '127.0.0.1' })
  const end = (answer) => { socket.destroy(); done(answer) }
  socket.setTimeout(2_000, () => end('silence'))
  socket.on('error', () => end('nobody'))
  socket.on('data', (data) => { said += data })
  socket.on('close', () => end(said))
})

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The number of the process that runs from this folder; undefined when none does, whatever a crash left behind. */
export async function findRunning(file) {
  const kept = existsSync(file) ? read(file) : undefined
  if (!kept?.port) return undefined
  const said = await ask(kept.port)
  // While it installs or builds it cannot answer: then its port is taken, and its number is alive.
  return said === kept.word || (said === 'silence' && isAlive(kept.pid)) ? kept.pid : undefined
}

const runs = (pid) => new Error(`Samenspel already runs from this folder (process ${pid}).`)

/**
 * Takes the lock, or throws one sentence when somebody has it.
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(file) {
  const running = await findRunning(file)
  if (running) throw runs(running)
  const word = randomBytes(12).toString('hex')
  const server = createServer((socket) => socket.on('error', () => undefined).end(word))
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  server.unref()
  rmSync(file, { force: true })
  try {
    // Two that start at the same moment: one of them makes the file.
    writeFileSync(file, JSON.stringify({ pid: process.pid, port: server.address().port, word }), { flag: 'wx' })
  } catch (error) {
    server.close()
    throw error.code === 'EEXIST' ? runs(read(file)?.pid ?? 'unknown') : error
  }
  return () => {
    server.close()
    if (read(file)?.word === word) rmSync(file, { force: true })
  }
}
