import { addPartner } from '@/lib/partners/commands'
import { saveSheet } from '@/lib/plan/sheets/commands'
import type { SheetKey } from '@/lib/plan/sheets/definitions'
import { readSheet } from '@/lib/plan/sheets/queries'
import type { SheetForm } from '@/lib/plan/sheets/schema'
import type { Answers } from '@/lib/plan/types'
import { key, makeCoalition, type TestCoalition, type TestPerson } from './world'

/** A coalition with a partner, and somebody of that partner. */
export async function withPartner() {
  const coalition = await makeCoalition()
  const partnerId = await coalition.as('COORDINATOR', (tx, ctx) => addPartner(tx, ctx, { name: 'De Klimop', partnerType: 'PRIMARY_SCHOOL', status: 'PARTICIPATING', contactName: 'Bo', contactEmail: 'bo@klimop.example', ...key() }))
  const own = await coalition.join('PARTNER_EXECUTIVE', 'Ingrid', partnerId)
  return { coalition, partnerId, own }
}

/** Opens a sheet, as the coordinator. */
export const open = (coalition: TestCoalition, sheet: SheetKey, over: string, person: TestPerson = coalition.people.COORDINATOR) =>
  coalition.asPerson(person, (tx, ctx) => readSheet(tx, ctx, { key: sheet, over }))

export const send = (coalition: TestCoalition, form: SheetForm, person: TestPerson = coalition.people.COORDINATOR) => coalition.asPerson(person, (tx, ctx) => saveSheet(tx, ctx, form))

export const form = (worksheet: SheetKey, over: string, answers: Answers, expectedVersion: number, intent: 'save' | 'finish' = 'finish'): SheetForm => ({ worksheet, over, answers, expectedVersion, intent, ...key() })

/** Opens a sheet and sends it at once. */
export async function fillIn(coalition: TestCoalition, worksheet: SheetKey, over: string, answers: Answers, intent: 'save' | 'finish' = 'finish', person = coalition.people.COORDINATOR) {
  const { mark } = await open(coalition, worksheet, over, person)
  return send(coalition, form(worksheet, over, answers, mark, intent), person)
}
