import path from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './source'

// What must not compile. The types are a wall of the house: a query that nobody gave a coalition's context, a message
// that is not there. Each stands beside its rightful twin, so that none fails for another reason than it is meant to.

const HEAD = `
import type pg from 'pg'
import { listGoals } from '@/lib/goals/queries'
import { createGoal } from '@/lib/goals/commands'
import { goalsPolicy } from '@/lib/goals/policy'
import type { NewGoalForm } from '@/lib/goals/schema'
import type { GoalEvent, GoalStatus } from '@/lib/goals/types'
import { requiredText } from '@/lib/platform/actions/fields'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { DomainError, ruleBroken } from '@/lib/platform/errors/domain-error'
import { translator } from '@/lib/platform/i18n/translator'
import type { CoalitionEntry } from '@/lib/platform/auth/session'
import type { LinkContext, MemberContext } from '@/lib/platform/tenancy/context'
import { openTx, type CoalitionTx } from '@/lib/platform/tenancy/envelope'
declare const tx: CoalitionTx, ctx: MemberContext, link: LinkContext, pool: pg.Pool, coalition: CoalitionEntry, form: NewGoalForm, words: string[], status: GoalStatus
export const used = [listGoals, createGoal, goalsPolicy, requiredText, record, authorize, DomainError, ruleBroken, translator, openTx, tx, ctx, link, pool, coalition, form, words, status] satisfies unknown[]
export type Used = GoalEvent
`

interface Proof {
  readonly good: string
  readonly bad: string
  /** The number of TypeScript's error. */
  readonly error: number
}

const PROOFS: Readonly<Record<string, Proof>> = {
  'a query without a transaction of a coalition': { good: 'void listGoals(tx, ctx)', bad: 'void listGoals(pool, ctx)', error: 2345 },
  'a query without a context': { good: 'void listGoals(tx, ctx)', bad: 'void listGoals(tx)', error: 2554 },
  'a context that was not minted': {
    good: 'const minted: MemberContext = ctx; void minted', error: 2741,
    bad: `const forged: MemberContext = { coalition, actor: ctx.actor, now: new Date(), requestId: 'x' }; void forged`,
  },
  'a transaction that was not sealed': { good: 'const sealed: CoalitionTx = tx; void sealed', bad: 'const forged: CoalitionTx = {}; void forged', error: 2741 },
  'a query through an envelope that nobody opened': { good: 'void openTx(tx).coalitionId', bad: `void tx.query('SELECT title FROM goal')`, error: 2339 },
  'a member\'s command with a link': { good: 'void createGoal(tx, ctx, form)', bad: 'void createGoal(tx, link, form)', error: 2345 },
  'a message that is not there': { good: `void translator('nl', 'goals')('listTitle')`, bad: `void translator('nl', 'goals')('nowhere')`, error: 2345 },
  'a refusal without a sentence': { good: `void ruleBroken('goals.no_baseline')`, bad: `void ruleBroken('goals.no_such_sentence')`, error: 2345 },
  'an error without a sentence': { good: `void new DomainError('refused', 'refused')`, bad: `void new DomainError('refused', 'nope')`, error: 2345 },
  'a field without a sentence': { good: `void requiredText(10, 'goals.title_missing')`, bad: `void requiredText(10, 'goals.titel_missing')`, error: 2345 },
  'an event that its capability does not name': {
    good: `record<GoalEvent>(tx, ctx, { event: 'goal_created', subject: { type: 'goal', id: 'x' } })`,
    bad: `record<GoalEvent>(tx, ctx, { event: 'goal_deleted', subject: { type: 'goal', id: 'x' } })`, error: 2322,
  },
  'an operation that no policy knows': { good: `authorize(goalsPolicy, ctx, 'read')`, bad: `authorize(goalsPolicy, ctx, 'delete')`, error: 2345 },
  'a first word that may not be there': { good: 'void (words[0] ?? "").length', bad: 'void words[0].length', error: 2532 },
  'a way through that returns nothing': {
    good: 'export const say = (): string => { if (words.length > 0) return "a"; return "b" }', bad: 'export const say = () => { if (words.length > 0) return "a" }', error: 7030,
  },
  'a case that falls through': {
    good: 'switch (status) { case "ACTIVE": void 1; break; default: void 2 }', bad: 'switch (status) { case "ACTIVE": void 1; default: void 2 }', error: 7029,
  },
  'a name that is not used': { good: 'export const kept = 1', bad: 'const forgotten = 1', error: 6133 },
}

const fileOf = (index: number, kind: 'good' | 'bad') => path.join(ROOT, 'lib', 'goals', `planted-${index}-${kind}.ts`)

let program: ts.Program

/** One program for all of them: most of its time goes into the house itself. */
beforeAll(() => {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, ROOT)
  const texts = new Map(Object.values(PROOFS).flatMap(({ good, bad }, index) => [[fileOf(index, 'good'), HEAD + good], [fileOf(index, 'bad'), HEAD + bad]] as const))
  const host = ts.createCompilerHost({ ...options, incremental: false })
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file)
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version)
  }
  program = ts.createProgram({ rootNames: [...texts.keys(), path.join(ROOT, 'lib/platform/i18n/use-intl.d.ts')], options: { ...options, incremental: false, noEmit: true }, host })
}, 120_000)

const errorsIn = (file: string): number[] => {
  const source = program.getSourceFile(file)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((one) => one.code)
}

describe.each(Object.entries(PROOFS).map(([name, proof], index) => [name, index, proof.error] as const))('%s', (_name, index, error) => {
  it('does not compile', () => expect(errorsIn(fileOf(index, 'bad'))).toEqual([error]))
  it('compiles as it should be', () => expect(errorsIn(fileOf(index, 'good'))).toEqual([]))
})

describe('the compiler', () => {
  it('is as strict as the house says', () => {
    expect(program.getCompilerOptions()).toMatchObject({
      strict: true, noUncheckedIndexedAccess: true, noImplicitOverride: true, noFallthroughCasesInSwitch: true, noImplicitReturns: true, noUnusedLocals: true, noUnusedParameters: true,
      verbatimModuleSyntax: true, isolatedModules: true,
    })
  })
})
