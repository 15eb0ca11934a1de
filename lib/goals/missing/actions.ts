'use server'
import { wordOfLevel } from '@/lib/partners/rules'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { judgeCell } from './commands'
import { cellForm } from './schema'

export const judgeCellAction = coalitionAction({
  name: 'goals.judge_cell', schema: cellForm, command: judgeCell,
  then: (slug, { level, goalId }) => `${paths.missing(slug, { niveau: wordOfLevel(level), doel: goalId ?? undefined })}&gelukt=missing_judged`,
})
