import type { WorksheetField } from '@/lib/plan/definitions'
import { questionsOf } from '@/lib/plan/records/rules'
import type { KeptSheet } from '@/lib/plan/records/types'
import { rowsOf } from '@/lib/platform/actions/form-data'
import type { Answers } from '@/lib/plan/types'
import { isDay } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { optionsOf } from './worksheet-fields'

type Names = Readonly<Record<string, string>>

/** Questions with what was answered. */
async function Questions({ fields, answers, names }: { fields: readonly WorksheetField[]; answers: Answers; names: Names }) {
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const gone = (await requestTexts('learning'))('gone')
  const notTyped = (await requestTexts('voice'))('notTyped')
  return (
    <dl className="stack" lang="nl">
      {fields.map((field) => {
        const options = optionsOf(field, {})
        if (field.kind === 'rows') {
          const rows = rowsOf(field.name, answers).map(({ row, cells }) => ({ row, text: (field.columns ?? []).map((column) => cells[column.name] ?? '').filter(Boolean).join(', ') }))
          return (
            <div key={field.name} className="stack stack-xs">
              <dt><strong>{field.label}</strong></dt>
              <dd className="prose">{rows.length === 0 ? <span className="subtle">{t('kept.empty')}</span> : <ol>{rows.map(({ row, text }) => <li key={row}>{text}</li>)}</ol>}</dd>
            </div>
          )
        }
        const words = [answers[field.name] ?? []].flat().filter(Boolean)
          .map((one) => options.find(({ value }) => value === one)?.label ?? names[one] ?? (one === '<10' ? t('kept.small') : isId(one) ? gone : field.kind === 'date' && isDay(one) ? formatDay(one, locale) : one))
        return (
          <div key={field.name} className="stack stack-xs">
            <dt><strong>{field.label}</strong></dt>
            <dd className="prose">{words.length === 0 ? <span className="subtle">{field.orSpoken ? notTyped : t('kept.empty')}</span> : formatList(words, locale)}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** What was answered to questions that are asked no more. */
export async function AskedBefore({ fields, answers, names, level }: { fields: readonly WorksheetField[]; answers: Answers; names: Names; level: 2 | 3 }) {
  if (fields.length === 0) return null
  const t = await requestTexts('plan')
  const Heading = `h${level}` as const
  return (
    <section className="stack stack-sm">
      <Heading>{t('kept.before')}</Heading>
      <p className="small subtle">{t('kept.beforeHelp')}</p>
      <Questions fields={fields} answers={answers} names={names} />
    </section>
  )
}

/** A kept sheet, question by question, as it was asked when it was filled in. */
export function KeptAnswers({ sheet, names }: { sheet: Pick<KeptSheet, 'worksheet' | 'definitionVersion' | 'answers'>; names: Names }) {
  const { fields, before } = questionsOf(sheet)
  return <><Questions fields={fields} answers={sheet.answers} names={names} /><AskedBefore fields={before} answers={sheet.answers} names={names} level={2} /></>
}
