import type { Page } from '@playwright/test'
import type { WorksheetDefinition, WorksheetField } from '../../../lib/plan/definitions'
import { cellName } from '../../../lib/platform/actions/form-data'

/** Every worksheet of the five steps. */
export const EXPECTED_SHEETS = [
  'F1.1', 'F1.2', 'F1.3', 'F1.4', 'F1.5', 'F1.6', 'F2.1', 'F2.2', 'F2.3', 'F2.4', 'F2.5', 'F2.6', 'F3.1', 'F3.2', 'F3.3', 'F3.4', 'F3.5', 'F3.6', 'F3.7',
  'F4.1', 'F4.2', 'F4.3', 'F4.4', 'F4.5', 'F4.6', 'F4.7', 'F4.8', 'F5.1', 'F5.2', 'F5.3', 'F5.4', 'F5.5', 'F5.6', 'F5.7', 'F5.8', 'F5.9',
] as const

const DAY = 24 * 60 * 60 * 1_000

/** Days that may not lie before today, or after it, in days from now; any other day lies two months ahead. */
const DAYS_FROM_NOW: Readonly<Record<string, number>> = { hardopGezegdOp: 0, getoetstOp: 0, geldigVan: 0, vanaf: 0, eersteMoment: 14, antwoordVoor: 28, volgendeReview: 42 }

/** Numbers and texts that a register asks more of than the sheet says. */
const OF_REGISTER: Readonly<Record<string, string>> = { kvk: '12345678', mailadres: 'sheet@test.example', telefoon: '030 123 45 67', missie: 'Elk kind groeit op met mensen die het kennen.', deel: '100', effectLaag: '5', effectMidden: '10', effectHoog: '20', zonderRuggespraakTot: '10', vervanger: '', coordinatorNaam: '', disciplineCoordinator: '', 'leden.naam': '', disciplineVervanger: '' }

/** What a question of words or a number is rightly answered with. */
const rightText = (key: string, { name, kind, label, max, range }: Pick<WorksheetField, 'name' | 'kind' | 'label' | 'max' | 'range'>): string =>
  OF_REGISTER[name] ?? (kind === 'number' || kind === 'money' ? String(range?.[0] ?? 12) : `${key}: ${label}`.slice(0, max))

/** Answers every question that is on the screen as it should be, from the definition of the sheet. */
export async function answerRightly(page: Page, { key, fields }: Pick<WorksheetDefinition, 'key' | 'fields'>): Promise<void> {
  const of = (name: string) => page.locator(`main form [name="${name}"]:not([type=hidden])`)
  const choose = async (name: string) => {
    const control = of(name)
    if (await control.first().evaluate((one) => one.tagName) !== 'SELECT') return control.first().check({ force: true })
    if (OF_REGISTER[name] === '') return
    const values = await control.first().locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    await control.first().selectOption(values.find(Boolean) ?? '')
  }
  for (const field of fields) {
    const { name, kind } = field
    if (kind === 'rows') {
      for (const column of field.columns ?? []) {
        const cell = cellName(name, 0, column.name)
        if (await of(cell).count() === 0) continue
        if (column.kind === 'choice') await choose(cell)
        else await of(cell).fill(OF_REGISTER[`${name}.${column.name}`] ?? rightText(key, column))
      }
    } else if (kind === 'date') {
      const [year = '', month = '', day = ''] = new Date(Date.now() + (DAYS_FROM_NOW[name] ?? 60) * DAY).toISOString().slice(0, 10).split('-')
      if (await of(`${name}.day`).count() === 0) continue
      for (const [part, said] of [['day', day], ['month', month], ['year', year]] as const) await of(`${name}.${part}`).fill(said)
    } else if (kind === 'choices') {
      if (await of(`${name}[]`).count() > 0) await of(`${name}[]`).first().check({ force: true })
    } else if (await of(name).count() > 0) {
      if (kind === 'choice' || kind === 'scale') await choose(name)
      else await of(name).fill(rightText(key, field))
    }
  }
}
