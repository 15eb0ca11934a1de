import { describe, expect, it } from 'vitest'
import { inCoalition } from '@/lib/platform/tenancy/transaction'
import { newId } from '@/lib/platform/ids'
import { workerPool } from '@/lib/platform/db/pools'
import { makeCoalition } from '@/tests/support/world'
import { enqueue } from './outbox'
import { stopOnSignal, type Stoppable } from './stop-on-signal'
import { startJobs } from './worker'

const until = async (condition: () => boolean) => {
  for (const end = Date.now() + 20_000; !condition() && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A process as far as signals and its end go. */
function someProcess() {
  const listeners = new Map<string, () => void>()
  const left: (number | undefined)[] = []
  const running: Stoppable = { exit: (code) => { left.push(code) }, once: (signal, listener) => listeners.set(signal, listener) }
  return { running, left, signal: (name: string) => listeners.get(name)?.() }
}

describe('the background tasks', () => {
  it('finish the one under way when the process is asked to stop, and leave nothing locked', async () => {
    const coalition = await makeCoalition()
    const seen: string[] = []
    const jobs = await startJobs([{
      topic: 'slow', run: async (_ctx, subjectId) => {
        seen.push(`began ${subjectId}`)
        await new Promise((resolve) => setTimeout(resolve, 700))
        seen.push(`ended ${subjectId}`)
      },
    }])
    const { running, left, signal } = someProcess()
    stopOnSignal(jobs.stop, running)
    const subjectId = newId()
    const ctx = await coalition.ctx('COORDINATOR')
    await inCoalition(ctx, (tx) => enqueue(tx, ctx, 'slow', subjectId))
    await until(() => seen.length === 1)
    signal('SIGTERM')
    signal('SIGINT')
    running.exit(143)
    expect([seen, left]).toEqual([[`began ${subjectId}`], []])
    await until(() => left.length > 0)
    expect([seen, left]).toEqual([[`began ${subjectId}`, `ended ${subjectId}`], [143]])
    const { rows } = await workerPool().query('SELECT t.identifier FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.locked_at IS NOT NULL')
    expect(rows).toEqual([])
  })

  it('that take long go one at a time, and a mail does not wait for them', async () => {
    const coalition = await makeCoalition()
    const seen: string[] = []
    let finish = () => {}
    const finished = new Promise<void>((resolve) => { finish = resolve })
    const jobs = await startJobs([
      { topic: 'long', isSlow: true, run: async () => { seen.push('long began'); await finished; seen.push('long ended') } },
      { topic: 'mail', run: async () => { seen.push('mail') } },
    ])
    const ctx = await coalition.ctx('COORDINATOR')
    await inCoalition(ctx, async (tx) => { for (const topic of ['long', 'long', 'long']) await enqueue(tx, ctx, topic, newId()) })
    await until(() => seen.length === 1)
    await inCoalition(ctx, (tx) => enqueue(tx, ctx, 'mail', newId()))
    await until(() => seen.length === 2)
    expect(seen).toEqual(['long began', 'mail'])
    finish()
    await until(() => seen.length === 7)
    expect(seen.slice(2)).toEqual(['long ended', 'long began', 'long ended', 'long began', 'long ended'])
    await jobs.stop()
  })

  it('tidy up and verify the audit chains once a night', async () => {
    const jobs = await startJobs([])
    const { rows } = await workerPool().query('SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY identifier')
    await jobs.stop()
    expect(rows).toEqual([{ identifier: 'tidy' }, { identifier: 'verify_audit' }])
  })

  it('that do not end in time do not keep the process', async () => {
    const { running, left, signal } = someProcess()
    stopOnSignal(() => new Promise(() => {}), running, 50)
    signal('SIGTERM')
    running.exit(143)
    await until(() => left.length > 0)
    expect(left).toEqual([143])
  })
})
