import type { WorksheetDefinition } from '@/lib/plan/definitions'
import { texts } from '@/lib/platform/i18n/request'
import { optionsOf } from './worksheet-fields'

const LONGEST_LIST = 12

/** The worksheet on paper, with empty lines, for at the table. On the screen the form stands in its place. `about` undefined: it is about the coalition as a whole. */
export function PaperSheet({ definition, about }: { definition: WorksheetDefinition; about: string | null | undefined }) {
  const t = texts('plan')
  return (
    <div className="paper" lang="nl" aria-hidden="true">
      {about !== undefined && <p>{t('paperAbout')} {about ?? '…………………………………………………………'}</p>}
      {definition.fields.map((field) => {
        const { name, label, help, kind } = field
        const choices = optionsOf(field, {})
        return (
          <div key={name}>
            <p><strong>{label}</strong></p>
            {help && <p className="small">{help}</p>}
            {choices.length > 0 && choices.length <= LONGEST_LIST
              ? <p>{choices.map((one) => <span key={one.value}>☐ {one.label} </span>)}</p>
              : <><hr />{kind === 'long' && <><hr /><hr /></>}</>}
          </div>
        )
      })}
    </div>
  )
}
