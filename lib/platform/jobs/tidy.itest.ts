import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/actions/once'
import { countRows } from '@/tests/support/rows'
import { key, makeCoalition, NOW } from '@/tests/support/world'
import { REQUEST_KEY_DAYS, tidy } from './tidy'

const DAY = 24 * 60 * 60 * 1000
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * DAY)

describe('every night', () => {
  it('expired sessions and sign-in links go, and the others stay', async () => {
    const coalition = await makeCoalition()
    const { userId, email } = coalition.people.COORDINATOR
    for (const expires of [daysFrom(NOW, -1), daysFrom(NOW, 1)]) {
      await authPool().query('INSERT INTO session (id, session_token, user_id, expires) VALUES ($1, $2, $3, $4)', [newId(), newId(), userId, expires])
      await authPool().query('INSERT INTO verification_token (identifier, token, expires) VALUES ($1, $2, $3)', [email, newId(), expires])
    }
    await tidy(NOW)
    const { rows: sessions } = await authPool().query('SELECT expires FROM session WHERE user_id = $1', [userId])
    const { rows: tokens } = await authPool().query('SELECT expires FROM verification_token WHERE identifier = $1', [email])
    expect([sessions, tokens]).toEqual([[{ expires: daysFrom(NOW, 1) }], [{ expires: daysFrom(NOW, 1) }]])
  })

  it('what was remembered of forms longer than a month ago goes, in every coalition', async () => {
    const coalitions = [await makeCoalition(), await makeCoalition()]
    for (const coalition of coalitions) {
      for (const days of [-REQUEST_KEY_DAYS - 1, 1 - REQUEST_KEY_DAYS]) {
        await coalition.as('COORDINATOR', (tx, ctx) => once(tx, ctx, 'things.make', key(), () => Promise.resolve()), daysFrom(NOW, days))
      }
    }
    const { requestKeys } = await tidy(NOW)
    expect(requestKeys).toBeGreaterThanOrEqual(2)
    expect(await Promise.all(coalitions.map((coalition) => countRows(coalition, 'request_key')))).toEqual([1, 1])
    expect((await tidy(NOW)).requestKeys).toBe(0)
  })
})
