import 'server-only'
import { listActionsToChange, readActionCard } from '@/lib/action-items/card/queries'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { preventionShare, actionsIn } from '@/lib/action-items/prevention/rules'
import { readPrevention } from '@/lib/action-items/prevention/queries'
import { listCovers } from '@/lib/action-items/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { signalsPolicy } from '@/lib/signals/policy'
import { openGoals } from '../goal/queries'
import type { SheetChoices, Source } from '../types'

// Where the sheets of what is done find what they are about, and what its record says of it.

/** Within how many days an action is usually done. */
const USUAL_DAYS = 14

const toChange = async (tx: CoalitionTx, ctx: MemberContext, isFilled: (isChecked: boolean) => boolean) =>
  (await listActionsToChange(tx, ctx)).map(({ id, what, goalTitle, isChecked }) => ({ id, name: what, of: goalTitle, isThere: true, isFilled: isFilled(isChecked) }))

/** An action that this person may change. @throws DomainError */
async function cardOf(tx: CoalitionTx, ctx: MemberContext, id: string | null) {
  const card = await readActionCard(tx, ctx, id ?? '')
  authorize(actionItemsPolicy, ctx, 'change', card)
  return card
}

const preventionSource: Source = {
  subjects: (tx, ctx) => toChange(tx, ctx, (isChecked) => isChecked),
  open: async (tx, ctx, id) => {
    const { id: actionId, what, goalId, goalTitle, preventionType, domains } = await cardOf(tx, ctx, id)
    const { quarters } = await readPrevention(tx, ctx, { goalId })
    return {
      subject: { id: actionId, name: what }, row: { preventionType, domains },
      facts: [{ kind: 'prevention', goalId, title: goalTitle, share: preventionShare(quarters) ?? null, actions: actionsIn(quarters) }],
    }
  },
}

/** What can be chosen for an action; the goal that it has stays a choice, also when that is over. */
async function choicesFor(tx: CoalitionTx, ctx: MemberContext, own?: { readonly goalId: string; readonly goalTitle: string }): Promise<SheetChoices> {
  const goals = (await openGoals(tx, ctx)).map(({ id, title }) => ({ id, name: title }))
  const covers = (await listCovers(tx, ctx)).map(({ kind, id, partnerName, title }) => ({ id: `${kind}-${id}`, name: `${partnerName}: ${title}` }))
  return { goals: own && goals.every((one) => one.id !== own.goalId) ? [...goals, { id: own.goalId, name: own.goalTitle }] : goals, covers }
}

const actionSource: Source = {
  subjects: (tx, ctx) => toChange(tx, ctx, () => true),
  open: async (tx, ctx, id) => {
    if (id === null) {
      authorize(actionItemsPolicy, ctx, 'log')
      const [goal] = await openGoals(tx, ctx)
      return {
        subject: null, row: null, choices: await choicesFor(tx, ctx),
        first: { goalId: goal?.id, parentBenefit: goal?.parentBenefit, ownerId: ctx.actor.membershipId, status: 'PLANNED', plannedOn: addDays(dayOf(ctx.now), USUAL_DAYS) },
        facts: goal ? [{ kind: 'parentBenefit', goalId: goal.id, text: goal.parentBenefit }] : [],
      }
    }
    const { cover, ...card } = await cardOf(tx, ctx, id)
    return {
      subject: { id: card.id, name: card.what }, choices: await choicesFor(tx, ctx, card),
      row: { ...card, parentBenefit: card.parentBenefit ?? card.goalBenefit, cover: cover && `${cover.kind}-${cover.id}` },
      facts: [{ kind: 'parentBenefit', goalId: card.goalId, text: card.goalBenefit }],
    }
  },
}

/** Every time a new one: there is nothing to go on with. */
const signalSource: Source = {
  subjects: async () => [],
  open: async (_tx, ctx, id) => {
    authorize(signalsPolicy, ctx, 'give')
    if (id !== null) throw notFound()
    return { subject: null, row: null, first: { isAnonymous: 'YES', wantsAnswer: 'YES' } }
  },
}

export const WORK_SOURCES = { prevention: preventionSource, action: actionSource, signal: signalSource } as const
