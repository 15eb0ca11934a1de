import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { inputOf, valuesOf } from '@/lib/platform/actions/form-data'
import type { FormState } from '@/lib/platform/actions/form-state'
import { asProblem, asState } from '@/lib/platform/actions/refusals'
import { DomainError, InvalidInput, ruleBroken } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'
import type { Locale } from '@/lib/platform/i18n/messages'
import { log } from '@/lib/platform/log'
import { isAlderman } from '@/lib/platform/tenancy/context'
import { sessionThatShowed, type Shown } from './gates'
import { requestAddress, takeTry } from './limits'
import { findSession, type Session } from './session'

interface AccountActionParts<S extends z.ZodType> {
  /** For the log. */
  readonly name: string
  /** What the session must have shown. */
  readonly needs: Shown
  readonly schema: S
  /** Does it. Returns where to go. */
  readonly run: (session: Session, input: z.output<S>, locale: Locale) => Promise<string>
}

/** What `coalitionAction` is for a workspace, for somebody's own account: the session decides whose. */
export function accountAction<S extends z.ZodType>({ name, needs, schema, run }: AccountActionParts<S>): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const values = valuesOf(form)
    const locale = await requestLocale()
    let next: string
    try {
      const session = await sessionThatShowed(needs)
      const input = schema.safeParse(inputOf(values))
      if (!input.success) throw new InvalidInput(input.error.issues.map(asProblem))
      next = await run(session, input.data, locale)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      log.info({ action: name, outcome: error.kind, code: error.code }, 'write refused')
      const session = await findSession()
      return asState(error, values, locale, session !== undefined && (await isAlderman(session.userId)))
    }
    log.info({ action: name, outcome: 'done' }, 'write')
    redirect(next)
  }
}

/** Counts a try to show a factor, right or wrong. Stops, for the account and for the address, when there were too many. */
export async function countFactorTry(userId: string): Promise<void> {
  const allowed = await takeTry('factor', { account: userId, address: await requestAddress() })
  if (!allowed.ok) throw ruleBroken('account.too_often', { minutes: allowed.minutes })
}
