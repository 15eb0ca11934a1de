import 'server-only'
import { connect, asDomainError } from './transaction'
import { sealCommons, type CommonsTx } from './envelope'

/** Somebody at the commons: nobody in particular, at this moment. */
export interface CommonsContext {
  readonly now: Date
}

/**
 * One transaction on the shared tables, for whoever comes before there is a coalition. No coalition is named in it, so
 * row-level security shows nothing of any of them (docs/adr/0020).
 *
 * @throws DomainError as the work throws it (nothing of the work stays behind), or `unavailable`
 */
export async function inCommons<T>(work: (tx: CommonsTx, ctx: CommonsContext) => Promise<T>, now = new Date()): Promise<T> {
  const client = await connect()
  let broken: Error | undefined
  const onError = (error: Error) => { broken = error }
  // Without a listener the death of this backend while we hold it would end the process.
  client.on('error', onError)
  const { tx, close } = sealCommons(client)
  try {
    await client.query('BEGIN')
    const result = await work(tx, { now })
    await client.query('COMMIT')
    return result
  } catch (error) {
    if (!broken) await client.query('ROLLBACK').catch((failed: Error) => { broken = failed })
    throw asDomainError(error)
  } finally {
    close()
    client.removeListener('error', onError)
    client.release(broken)
  }
}
