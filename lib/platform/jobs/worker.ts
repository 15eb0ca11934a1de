import 'server-only'
import { Logger, run, type Runner } from 'graphile-worker'
import { verifyChains } from '@/lib/platform/audit/verify'
import { authPool, workerPool } from '@/lib/platform/db/pools'
import { runSql, sql } from '@/lib/platform/db/sql'
import { log } from '@/lib/platform/log'
import { enterAsJob } from '@/lib/platform/tenancy/context'
import type { Job } from './outbox'
import { tidy } from './tidy'

const RELAY_EVERY_MS = 1_000
const BATCH = 200

/** Each once a night, whatever the number of processes: the queue itself keeps when it was last done. */
const CRONTAB = '17 3 * * * tidy\n47 3 * * * verify_audit'

interface Payload {
  readonly coalitionId: string
  readonly subjectId: string
}

/** The queue that slow tasks wait in, one after the other, whatever the number of processes. */
const SLOW_QUEUE = 'slow'

/**
 * Moves outbox rows into the job queue, a batch per transaction: either a row is gone and its job is there, or neither.
 * Several processes may relay at once (SKIP LOCKED). `slow` are the topics that go one at a time. Returns how many it moved.
 */
export async function relayOutbox(slow: ReadonlySet<string> = new Set()): Promise<number> {
  const client = await workerPool().connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ id: string; topic: string; coalition_ref: string; subject_id: string }>(
      'SELECT id, topic, coalition_ref, subject_id FROM outbox ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED', [BATCH],
    )
    if (rows.length > 0) {
      const specs = rows.map((row) => ({
        identifier: row.topic, job_key: row.id, payload: { coalitionId: row.coalition_ref, subjectId: row.subject_id } satisfies Payload,
        ...(slow.has(row.topic) ? { queue_name: SLOW_QUEUE } : {}),
      }))
      // One call for the batch: adding notifies the workers, and a notification takes a global lock at commit.
      await client.query('SELECT 1 FROM graphile_worker.add_jobs(ARRAY(SELECT json_populate_recordset(null::graphile_worker.job_spec, $1::json)))', [JSON.stringify(specs)])
      await client.query('DELETE FROM outbox WHERE id = ANY($1::uuid[])', [rows.map((row) => row.id)])
    }
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => { broken = failed })
    throw error
  } finally {
    client.release(broken)
  }
}

/** graphile-worker makes its schema only if it may create schemas; ours was made for it, so its first table comes from here. */
async function prepareQueue(): Promise<void> {
  await workerPool().query(`CREATE TABLE IF NOT EXISTS graphile_worker.migrations (
    id int PRIMARY KEY, ts timestamptz DEFAULT now() NOT NULL, breaking boolean NOT NULL DEFAULT false)`)
}

const LOUD: ReadonlySet<string> = new Set(['error', 'warning'])

const quietLogger = new Logger(() => (level, message) => {
  if (LOUD.has(level)) log.warn({ worker: level }, message)
})

/** Runs what a capability does every night, for each active coalition by itself: where one fails, the others go on. */
export async function runNightly(jobs: readonly Job[], now = new Date()): Promise<void> {
  const coalitions = await runSql<{ id: string }>(authPool(), sql`SELECT id FROM coalition WHERE status = 'ACTIVE' ORDER BY id`)
  for (const job of jobs.filter((one) => one.isNightly)) {
    let failed = 0
    for (const { id } of coalitions) {
      await enterAsJob(id, job.topic, { now }).then((ctx) => job.run(ctx, id)).catch((error: { code?: string }) => {
        failed += 1
        log.error({ job: job.topic, coalition: id, code: error.code ?? 'unknown' }, 'nightly job failed for a coalition')
      })
    }
    log.info({ job: job.topic, coalitions: coalitions.length, failed }, 'job done')
  }
}

/**
 * Starts the relay and the worker in this process; several processes may do so side by side. `stop` takes nothing new
 * and waits for the tasks that are under way.
 */
export async function startJobs(jobs: readonly Job[]): Promise<{ stop: () => Promise<void> }> {
  await prepareQueue()
  const runner: Runner = await run({
    pgPool: workerPool(), concurrency: 2, pollInterval: 2_000, noHandleSignals: true, logger: quietLogger,
    crontab: CRONTAB,
    // Done tasks are ticked off in a batch of their own, for which a stop waits; one by one it would not.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: { ...Object.fromEntries(jobs.map((job) => [job.topic, async (payload: unknown) => {
      const { coalitionId, subjectId } = payload as Payload
      const started = performance.now()
      await job.run(await enterAsJob(coalitionId, job.topic), subjectId)
      log.info({ job: job.topic, ms: Math.round(performance.now() - started) }, 'job done')
    }])), tidy: async () => {
      log.info({ job: 'tidy', ...(await tidy()) }, 'job done')
      await runNightly(jobs)
    }, verify_audit: async () => {
      const chains = await verifyChains()
      log.info({ job: 'verify_audit', chains: chains.length, broken: chains.filter((one) => one.broken).length }, 'job done')
    } },
  })
  const slow = new Set(jobs.filter((job) => job.isSlow).map((job) => job.topic))
  let stopped = false
  let wake = () => {}
  const relay = async () => {
    while (!stopped) {
      const moved = await relayOutbox(slow).catch((error: { code?: string }) => {
        log.warn({ code: error.code ?? 'unknown' }, 'outbox relay failed, trying again')
        return 0
      })
      if (moved < BATCH && !stopped) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, RELAY_EVERY_MS) })
    }
  }
  const relaying = relay()
  return {
    async stop() {
      stopped = true
      wake()
      await relaying
      await runner.stop()
      await runner.promise
    },
  }
}
