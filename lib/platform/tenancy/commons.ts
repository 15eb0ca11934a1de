import 'server-only'
import { connect } from './connection'
import { sealCommons, type CommonsTx } from './envelope'
import { asDomainError } from './transaction'

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
  const { client, giveBack } = await connect()
  let ending: Promise<unknown> = Promise.resolve()
  const { tx, close } = sealCommons(client)
  try {
    await client.query('BEGIN')
    const result = await work(tx, { now })
    await client.query('COMMIT')
    return result
  } catch (error) {
    ending = client.query('ROLLBACK')
    await ending.catch(() => undefined)
    throw asDomainError(error)
  } finally {
    close()
    giveBack(ending)
  }
}
