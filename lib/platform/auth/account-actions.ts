'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requiredText } from '@/lib/platform/actions/fields'
import { valuesOf } from '@/lib/platform/actions/form-data'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { FactorNeeded, InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import { mailAfterwards } from '@/lib/platform/mail/account-mail'
import { addressKey } from '@/lib/platform/mail/address'
import { paths } from '@/lib/platform/paths'
import { accountAction, countFactorTry } from './account-action'
import { makeAccountToken, redeemAccountToken } from './account-tokens'
import { confirmEmailChange, isEmailTaken, isFictionalPerson } from './email-change'
import { dropFactorReset, requestFactorReset } from './factor-resets'
import { factorsOf, hasFactor } from './factors'
import { landingPath, requireSession, sessionThatShowed } from './gates'
import { letterTo } from './letter-to'
import { forgetTries, requestAddress, takeTry } from './limits'
import { forgetCodesToShow, keepCodesToShow, renewRecoveryCodes, useRecoveryCode as takeRecoveryCode } from './recovery-codes'
import { findSession, type Session } from './session'
import { endSession, endSessionsOf, renewSession } from './sessions'
import { signOut } from './sign-in'
import { beginTotp, dropTotp, keepTotp, pendingTotp, totpStep, useTotp as takeTotp } from './totp'
import { settleWaysIn } from './way-in-changed'

// What somebody does with their own account. Who may is asked of the session, by accountAction.

const returning = z.object({ naar: z.string().optional().transform((path) => paths.safe(path)) })
const withCode = returning.extend({ code: requiredText(40, 'account.code_missing') })

const wrong = (code: ErrorCode) => new InvalidInput([{ field: 'code', code }])

const done = (path: string, code: string) => `${path}?gelukt=${code}`

/** Takes a code of the app, counted: right or wrong, too many tries stop. */
async function showCode({ userId }: Session, code: string): Promise<void> {
  await countFactorTry(userId)
  if (!(await takeTotp(userId, code, new Date()))) throw wrong('account.code_wrong')
  await forgetTries('factor', userId)
  await dropFactorReset(userId)
}

const notice = (userId: string) => letterTo(userId, paths.security)

/** A mail goes to an address that somebody typed, or asked for: so often as a sign-in link. */
async function countMail(userId: string): Promise<void> {
  const allowed = await takeTry('sign_in', { account: userId, address: await requestAddress() })
  if (!allowed.ok) throw ruleBroken('account.too_often', { minutes: allowed.minutes })
}

/** The second step of signing in, and showing once more who you are: the same code for both. */
export const secondStepAction = accountAction({
  name: 'account.second_step', needs: 'signed_in', schema: withCode,
  async run(session, { code, naar }) {
    await showCode(session, code)
    await renewSession(session, { isConfirmed: true, hasFactor: true })
    return landingPath(naar)
  },
})

export const recoveryCodeAction = accountAction({
  name: 'account.recovery_code', needs: 'signed_in', schema: withCode,
  async run(session, { code, naar }, locale) {
    await countFactorTry(session.userId)
    if (!(await takeRecoveryCode(session.userId, code))) throw wrong('account.recovery_code_wrong')
    await forgetTries('factor', session.userId)
    await dropFactorReset(session.userId)
    await renewSession(session, { isConfirmed: true, hasFactor: true })
    mailAfterwards('codeUsed', () => notice(session.userId), locale)
    return landingPath(naar)
  },
})

export const requestResetAction = accountAction({
  name: 'account.request_reset', needs: 'signed_in', schema: returning,
  async run(session, { naar }, locale) {
    // Only the first time: who asks again asks nothing new.
    if (await requestFactorReset(session.userId, new Date())) mailAfterwards('resetRequested', () => notice(session.userId), locale)
    return paths.lostDevice(naar)
  },
})

/** Who you are, once more: by a link in a mail. For who has no second factor; with one it would be a way round it. */
export const sendConfirmLinkAction = accountAction({
  name: 'account.send_confirm_link', needs: 'own_factor', schema: returning,
  async run({ userId, ...session }, { naar }, locale) {
    if (session.hasFactor) throw new FactorNeeded()
    await countMail(userId)
    mailAfterwards('confirm', async () => letterTo(userId, paths.confirmAgainLink(await makeAccountToken(userId, 'CONFIRM'), naar)), locale)
    return `${paths.confirmAgain(naar)}&verstuurd=ja`
  },
})

/** The click behind that link, in the browser that is signed in. */
export async function confirmAgainAction(form: FormData): Promise<void> {
  const values = valuesOf(form)
  const returnTo = paths.safe(String(values.naar ?? ''))
  const session = await findSession()
  // With a second factor a mailbox alone shows nobody: a link from before that factor would be a way round it.
  const found = session && !session.hasFactor ? await redeemAccountToken(String(values.token ?? ''), 'CONFIRM', session.userId) : undefined
  if (!session || !found) redirect(`${paths.confirmAgain(returnTo)}&verlopen=ja`)
  await renewSession(session, { isConfirmed: true, hasFactor: false })
  redirect(await landingPath(returnTo))
}

export const beginAppAction = accountAction({
  name: 'account.begin_app', needs: 'confirmed', schema: returning.extend({ terug: z.string().optional().transform((path) => paths.safe(path)) }),
  async run(session, { terug }) {
    await beginTotp(session.id)
    return terug
  },
})

/** The first code of a new app: from then on it is asked. Everywhere else this account has to sign in anew. */
export const keepAppAction = accountAction({
  name: 'account.keep_app', needs: 'own_factor', schema: withCode,
  async run(session, { code, naar }, locale) {
    await countFactorTry(session.userId)
    const secret = await pendingTotp(session.id)
    if (secret === undefined) throw ruleBroken('account.setup_gone')
    const step = totpStep(secret, code, new Date())
    if (step === undefined) throw wrong('account.code_wrong')
    await forgetTries('factor', session.userId)
    await keepTotp(session.userId, secret, step)
    await endSessionsOf(session.userId, { except: session.id })
    await renewSession(session, { isConfirmed: true, hasFactor: true })
    // The codes for when the phone is gone come at once: later nobody asks for them.
    await keepCodesToShow(session.id, await renewRecoveryCodes(session.userId))
    mailAfterwards('factorAdded', () => notice(session.userId), locale)
    return paths.recoveryCodes(naar)
  },
})

/** They have their codes: these are shown no more. */
export const putAwayCodesAction = accountAction({
  name: 'account.put_away_codes', needs: 'own_factor', schema: returning,
  async run(session, { naar }) {
    await forgetCodesToShow(session.id)
    return landingPath(naar)
  },
})

/** No app any more. Without another factor the recovery codes go too, and a role that asks for one asks at once. */
export const removeAppAction = accountAction({
  name: 'account.remove_app', needs: 'confirmed', schema: returning,
  async run(session, _input, locale) {
    await dropTotp(session.userId)
    await settleWaysIn(session.userId, session.id)
    mailAfterwards('factorRemoved', () => notice(session.userId), locale)
    return done(paths.security, 'factor_removed')
  },
})

export interface CodesState {
  readonly codes: readonly string[]
  readonly failure?: 'again' | 'no_factor'
}

/** New recovery codes, in the answer itself: they are shown once and stand nowhere. */
export async function showRecoveryCodesAction(_state: CodesState): Promise<CodesState> {
  const session = await sessionThatShowed('confirmed').catch(() => undefined)
  if (!session) return { codes: [], failure: 'again' }
  if (!hasFactor(await factorsOf(session.userId))) return { codes: [], failure: 'no_factor' }
  return { codes: await renewRecoveryCodes(session.userId) }
}

/** As accounts keep an address and as it is compared everywhere, so that one address never has two accounts. */
const addressField = z.string().max(254, 'email_wrong').transform((typed, check) => {
  const address = addressKey(typed)
  if (address === undefined) check.addIssue({ code: 'custom', message: 'email_wrong' satisfies ErrorCode })
  return address ?? ''
})

export const changeEmailAction = accountAction({
  name: 'account.change_email', needs: 'confirmed', schema: z.object({ email: addressField }),
  async run({ userId }, { email }, locale) {
    if (await isFictionalPerson(userId)) throw ruleBroken('account.fictional')
    await countMail(userId)
    // The same answer for an address that somebody has, and as fast: only the mail does not come.
    mailAfterwards('newEmail', async () => ((await isEmailTaken(email)) ? undefined : letterTo(userId, paths.confirmEmail(await makeAccountToken(userId, 'EMAIL', email)), email)), locale)
    return done(paths.security, 'email_asked')
  },
})

/** The click behind the link in the mail to the new address. */
export async function confirmEmailAction(form: FormData): Promise<void> {
  const locale = await requestLocale()
  const token = String(valuesOf(form).token ?? '')
  const session = await requireSession(paths.confirmEmail(token))
  const changed = await confirmEmailChange(token, session)
  if (!changed) redirect(`${paths.confirmEmail('verlopen')}?verlopen=ja`)
  mailAfterwards('emailChanged', () => letterTo(session.userId, paths.signIn(), changed.before), locale)
  redirect(`${paths.confirmEmail('klaar')}?gelukt=ja`)
}

/** Ends one session of one's own; this one: signs out. */
export async function endSessionAction(form: FormData): Promise<void> {
  const session = await sessionThatShowed('own_factor').catch(() => redirect(paths.sessions))
  const id = z.uuid().safeParse(valuesOf(form).id)
  if (!id.success) redirect(paths.sessions)
  if (id.data === session.id) {
    await signOut()
    redirect(paths.home)
  }
  await endSession(session.userId, id.data)
  redirect(done(paths.sessions, 'session_ended'))
}

export async function endOtherSessionsAction(): Promise<void> {
  const session = await sessionThatShowed('own_factor').catch(() => redirect(paths.sessions))
  await endSessionsOf(session.userId, { except: session.id })
  redirect(done(paths.sessions, 'sessions_ended'))
}
