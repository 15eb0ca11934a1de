import { checkBorders, chooseBorders, confirmBorders } from '@/lib/indicators/borders/commands'
import { readBorders } from '@/lib/indicators/borders/queries'
import { bordersFile } from './borders'
import type { TestCoalition } from './world'

/** Borders that wait to be taken over, at their second version: read, and said of which year. */
export async function waitingBorders(coalition: TestCoalition, content: unknown, divisionYear: number, name?: string): Promise<string> {
  const id = await coalition.as('COORDINATOR', (tx, ctx) => checkBorders(tx, ctx, bordersFile(content, name)))
  await coalition.as('COORDINATOR', async (tx, ctx) => {
    const { chosen, version } = await readBorders(tx, ctx, id)
    await chooseBorders(tx, ctx, { id, expectedVersion: version, chosen: chosen ?? { layer: 0, code: 0, name: null }, nameLayer: null, divisionYear })
  })
  return id
}

/** Brings borders in as a coordinator does: read, said of which year, taken over. */
export async function bringBorders(coalition: TestCoalition, content: unknown, divisionYear: number, name?: string): Promise<string> {
  const id = await waitingBorders(coalition, content, divisionYear, name)
  return coalition.as('COORDINATOR', (tx, ctx) => confirmBorders(tx, ctx, { id, expectedVersion: 2 }))
}
