import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { authPool } from '@/lib/platform/db/pools'
import { newId } from '@/lib/platform/ids'
import { ensureAccount } from './accounts'
import { factorsOf, removeFactors } from './factors'
import { openSession } from './next-auth'
import { RECOVERY_CODES, renewRecoveryCodes, useRecoveryCode as takeRecoveryCode } from './recovery-codes'
import { listSessions } from './sessions'
import { beginTotp, keepTotp, newTotpSecret, pendingTotp, totpInvitation, totpStep, useTotp as takeTotp } from './totp'

const NOW = new Date('2026-11-22T10:00:05.000Z')
const seconds = (count: number) => new Date(NOW.getTime() + count * 1000)
const codeOf = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
const account = () => ensureAccount({ email: `${newId()}@test.example` })

async function withApp() {
  const userId = await account()
  const secret = newTotpSecret()
  // Proved two minutes ago.
  await keepTotp(userId, secret, totpStep(secret, codeOf(secret, seconds(-120)), seconds(-120)) ?? 0)
  return { userId, secret }
}

describe('a code of an app', () => {
  it('is taken once: the second time it is refused, and so is an older one', async () => {
    const { userId, secret } = await withApp()
    const code = codeOf(secret, NOW)
    expect(await takeTotp(userId, code, NOW)).toBe(true)
    expect(await takeTotp(userId, code, seconds(10))).toBe(false)
    expect(await takeTotp(userId, codeOf(secret, seconds(-30)), NOW)).toBe(false)
    expect(await takeTotp(userId, codeOf(secret, seconds(30)), seconds(30))).toBe(true)
  })

  it('sent twenty times at the same moment is taken once', async () => {
    const { userId, secret } = await withApp()
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeTotp(userId, codeOf(secret, NOW), NOW)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it('may be half a minute early or late, and no more', async () => {
    for (const [off, isTaken] of [[-30, true], [30, true], [-60, false], [60, false]] as const) {
      const { userId, secret } = await withApp()
      expect(await takeTotp(userId, codeOf(secret, seconds(off)), NOW), `${off} seconds`).toBe(isTaken)
    }
  })

  it('may have a space in it; anything else is none', async () => {
    const { userId, secret } = await withApp()
    for (const wrong of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(await takeTotp(userId, wrong, NOW), wrong).toBe(false)
    expect(await takeTotp(userId, codeOf(secret, NOW).replace(/^.../, '$& '), NOW)).toBe(true)
  })

  it('of somebody else is refused, and of who has no app', async () => {
    const [one, other, none] = [await withApp(), await withApp(), await account()]
    expect(await takeTotp(one.userId, codeOf(other.secret, NOW), NOW)).toBe(false)
    expect(await takeTotp(none, codeOf(other.secret, NOW), NOW)).toBe(false)
  })

  it('cannot be made from a copy of the table, nor from the row of another', async () => {
    const [one, other] = [await withApp(), await withApp()]
    const { rows } = await authPool().query<{ secret: string }>('SELECT secret FROM totp WHERE user_id = $1', [one.userId])
    expect(rows[0]?.secret).not.toContain(one.secret)
    await authPool().query('UPDATE totp SET secret = $1 WHERE user_id = $2', [rows[0]?.secret, other.userId])
    expect(await takeTotp(other.userId, codeOf(one.secret, NOW), NOW)).toBe(false)
  })
})

describe('setting up an app', () => {
  it('waits in the one session that began it', async () => {
    const userId = await account()
    for (let count = 0; count < 2; count += 1) await openSession(userId, { method: 'LINK', hasFactor: false })
    const [here, there] = await listSessions(userId)
    await beginTotp(here?.id ?? '')
    const secret = await pendingTotp(here?.id ?? '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(await pendingTotp(there?.id ?? '')).toBeUndefined()
    // Nor is it of use when it is copied there.
    await authPool().query('UPDATE session SET pending_totp = (SELECT pending_totp FROM session WHERE id = $1) WHERE id = $2', [here?.id, there?.id])
    expect(await pendingTotp(there?.id ?? '')).toBeUndefined()
  })

  it('is told as text, as a link and as a picture of that link', () => {
    const { href, qr } = totpInvitation('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'noor@meerbrug.example')
    expect(href).toMatch(/^otpauth:\/\/totp\/Samenspel:noor%40meerbrug\.example\?issuer=Samenspel&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&/)
    expect(qr.size).toBeGreaterThan(30)
    expect(qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
  })
})

describe('recovery codes', () => {
  it('each work once, however they are written, and for their own account', async () => {
    const [userId, other] = [await account(), await account()]
    const codes = await renewRecoveryCodes(userId)
    expect(new Set(codes).size).toBe(RECOVERY_CODES)
    expect(codes.filter((code) => !/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/.test(code))).toEqual([])
    const [first = '', second = ''] = codes
    expect(await takeRecoveryCode(other, first)).toBe(false)
    expect([await takeRecoveryCode(userId, first), await takeRecoveryCode(userId, first)]).toEqual([true, false])
    expect(await takeRecoveryCode(userId, ` ${second.toUpperCase().replace('-', ' ')} `)).toBe(true)
    expect(await takeRecoveryCode(userId, 'aaaaa-aaaaa')).toBe(false)
    expect((await factorsOf(userId)).recoveryCodesLeft).toBe(RECOVERY_CODES - 2)
  })

  it('that are renewed put an end to the old ones, and stand nowhere to be read', async () => {
    const userId = await account()
    const [old = ''] = await renewRecoveryCodes(userId)
    const [fresh = ''] = await renewRecoveryCodes(userId)
    expect([await takeRecoveryCode(userId, old), await takeRecoveryCode(userId, fresh)]).toEqual([false, true])
    const { rows } = await authPool().query<{ code_hash: string }>('SELECT code_hash FROM recovery_code WHERE user_id = $1', [userId])
    expect(rows.filter(({ code_hash: hash }) => hash.includes(fresh.slice(0, 5)))).toEqual([])
  })

  it('go with everything else when factors are taken away', async () => {
    const { userId } = await withApp()
    await renewRecoveryCodes(userId)
    expect(await factorsOf(userId)).toEqual({ totp: true, passkeys: 0, recoveryCodesLeft: RECOVERY_CODES })
    await removeFactors(userId)
    expect(await factorsOf(userId)).toEqual({ totp: false, passkeys: 0, recoveryCodesLeft: 0 })
  })
})
