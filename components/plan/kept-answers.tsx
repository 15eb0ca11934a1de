import { definitionOf } from '@/lib/plan/records/definitions'
import type { KeptSheet } from '@/lib/plan/records/types'
import { rowsOf } from '@/lib/platform/actions/form-data'
import { isDay } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { optionsOf } from './worksheet-fields'

/** A kept sheet, question by question, as it was asked when it was filled in. */
export async function KeptAnswers({ sheet, names }: { sheet: Pick<KeptSheet, 'worksheet' | 'definitionVersion' | 'answers'>; names: Readonly<Record<string, string>> }) {
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const gone = (await requestTexts('learning'))('gone')
  return (
    <dl className="stack" lang="nl">
      {definitionOf(sheet.worksheet, sheet.definitionVersion).fields.map((field) => {
        const options = optionsOf(field, {})
        if (field.kind === 'rows') {
          const rows = rowsOf(field.name, sheet.answers).map(({ row, cells }) => ({ row, text: (field.columns ?? []).map((column) => cells[column.name] ?? '').filter(Boolean).join(', ') }))
          return (
            <div key={field.name} className="stack stack-xs">
              <dt><strong>{field.label}</strong></dt>
              <dd className="prose">{rows.length === 0 ? <span className="subtle">{t('kept.empty')}</span> : <ol>{rows.map(({ row, text }) => <li key={row}>{text}</li>)}</ol>}</dd>
            </div>
          )
        }
        const words = [sheet.answers[field.name] ?? []].flat().filter(Boolean)
          .map((one) => options.find(({ value }) => value === one)?.label ?? names[one] ?? (one === '<10' ? t('kept.small') : isId(one) ? gone : field.kind === 'date' && isDay(one) ? formatDay(one, locale) : one))
        return (
          <div key={field.name} className="stack stack-xs">
            <dt><strong>{field.label}</strong></dt>
            <dd className="prose">{words.length === 0 ? <span className="subtle">{t('kept.empty')}</span> : formatList(words, locale)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
