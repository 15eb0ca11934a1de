import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { findPersonalData } from '@/lib/platform/privacy/guard'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { indicatorsPolicy } from '../policy'
import { readBorders } from './reading/rules'
import { canConfirm, canDecide, canTurn, isChoice, propose, take } from './rules'
import type { BordersForm, ChooseBordersForm, ConfirmBordersForm, TurnBordersForm } from './schema'
import { decideBorders, findBorders, insertBorders, turnState, updateChoice } from './store'
import type { BorderEvent, BordersStored, Draft } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const eventOf = (event: BorderEvent['event'], id: string, { areaCount, divisionYear }: Pick<BordersStored, 'areaCount' | 'divisionYear'>): BorderEvent =>
  ({ event, subject: { type: 'border_set', id }, changes: { areas: areaCount, divisionYear } })

/** What a file says by the properties that were chosen, as it is kept while it waits. */
function contentOf(draft: Draft, divisionYear: number | null) {
  const { kind, areas } = take(draft)
  return { draft, kind, divisionYear, areaCount: areas.length }
}

/**
 * Stage one: reads a file of borders. Nothing is drawn on them; they wait for a person to look.
 * @throws DomainError rule_broken when the file as a whole cannot be read; then nothing is kept of it
 * @returns the id of the set
 */
export async function checkBorders(tx: CoalitionTx, ctx: MemberContext, file: { readonly name: string; readonly bytes: Buffer }): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const isPrivate = (text: string) => findPersonalData(text, dayOf(ctx.now)).length > 0
  const read = readBorders(file.bytes, isPrivate)
  if (!read.ok) throw ruleBroken(read.code)
  const content = contentOf({ layers: read.layers, chosen: propose(read.layers) }, null)
  const name = file.name.replace(/\p{Surrogate}|\p{Cc}/gu, '').trim().slice(0, 120)
  const id = newId()
  await insertBorders(tx, id, { ...content, fileName: name === '' || isPrivate(name) ? 'grenzen' : name }, by(ctx))
  record<BorderEvent>(tx, ctx, eventOf('borders_checked', id, content))
  return id
}

/** A set, held until the end: nobody else decides on it meanwhile. */
async function held(tx: CoalitionTx, id: string): Promise<BordersStored> {
  const found = await findBorders(tx, id, { forUpdate: true })
  if (!found) throw notFound()
  return found
}

function refuseUnless(allowed: ReturnType<typeof canDecide>): void {
  if (!allowed.can) throw ruleBroken(allowed.reason)
}

/** What one looked at must be what there is: somebody else may have chosen otherwise meanwhile. */
function refuseOther({ version }: BordersStored, expectedVersion: number): void {
  if (version !== expectedVersion) throw ruleBroken('indicators.borders_changed')
}

/** Where in the file code and name stand, and of which year the borders are. */
export async function chooseBorders(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion, chosen, nameLayer, divisionYear }: ChooseBordersForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const found = await held(tx, id)
  refuseUnless(canDecide(found.state))
  refuseOther(found, expectedVersion)
  const layers = found.draft?.layers ?? []
  if (nameLayer !== null && nameLayer !== chosen.layer) throw new InvalidInput([{ field: 'name', code: 'indicators.borders_other_layer' }])
  if (!isChoice({ layers }, chosen)) throw new InvalidInput([{ field: 'code', code: 'indicators.borders_code_missing' }])
  if (divisionYear > Number(dayOf(ctx.now).slice(0, 4)) + 1) throw new InvalidInput([{ field: 'divisionYear', code: 'indicators.borders_year_missing' }])
  const content = contentOf({ layers, chosen }, divisionYear)
  await updateChoice(tx, id, content)
  record<BorderEvent>(tx, ctx, eventOf('borders_chosen', id, content))
  return id
}

/** Stage two: figures are drawn on these borders from now on. */
export async function confirmBorders(tx: CoalitionTx, ctx: MemberContext, { id, expectedVersion }: ConfirmBordersForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const found = await held(tx, id)
  refuseUnless(canConfirm(found.state, found.divisionYear))
  refuseOther(found, expectedVersion)
  if (!found.draft) throw notFound()
  const { grid, areas } = take(found.draft)
  await decideBorders(tx, id, 'CONFIRMED', { grid, areas }, by(ctx))
  record<BorderEvent>(tx, ctx, eventOf('borders_confirmed', id, found))
  return id
}

/** Sets a file aside: nothing of it stays. */
export async function cancelBorders(tx: CoalitionTx, ctx: MemberContext, { id }: BordersForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const found = await held(tx, id)
  refuseUnless(canDecide(found.state))
  await decideBorders(tx, id, 'CANCELLED', null, by(ctx))
  record<BorderEvent>(tx, ctx, eventOf('borders_cancelled', id, found))
  return id
}

/** Removes borders, or puts back what was removed. No figure changes by it. */
export async function turnBorders(tx: CoalitionTx, ctx: MemberContext, { id, to }: TurnBordersForm): Promise<string> {
  authorize(indicatorsPolicy, ctx, 'keep_borders')
  const found = await held(tx, id)
  refuseUnless(canTurn(found.state, to))
  await turnState(tx, id, to, by(ctx))
  record<BorderEvent>(tx, ctx, eventOf(to === 'REMOVED' ? 'borders_removed' : 'borders_restored', id, found))
  return id
}
