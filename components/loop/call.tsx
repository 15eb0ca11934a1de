import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { ButtonLink } from '@/components/ui/button'
import { Logo } from '@/components/ui/logo'
import { Tag } from '@/components/ui/tag'
import type { ExecutiveRequestRead } from '@/lib/loop/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface CallProps {
  readonly slug: string
  /** Undefined when nothing waits for an answer. */
  readonly request: ExecutiveRequestRead | undefined
  /** What was covered before, the newest first. */
  readonly covered: readonly ExecutiveRequestRead[]
  /** Cover cannot be taken back here: it is asked once more before it is given. */
  readonly isGivingCover: boolean
  readonly today: string
  readonly action: FormAction
}

/** What was decided before stays to be seen by who decided it. */
function Given({ covered, today }: Pick<CallProps, 'covered' | 'today'>) {
  const t = texts('figures')
  if (covered.length === 0) return null
  return (
    <div className="stack stack-xs">
      <h3 className="small">{t('coveredTitle')}</h3>
      <ul className="small stack stack-xs">
        {covered.map(({ id, title, answer }) => <li key={id}>{t('covered', { title, day: answer ? formatDay(dayOf(answer.createdAt), currentLocale(), today) : '' })}</li>)}
      </ul>
    </div>
  )
}

/** "Alleen u kunt dit": the one thing that only the municipality can do, with its answer at hand. */
export function Call({ slug, request, covered, isGivingCover, today, action }: CallProps) {
  const t = texts('figures')
  const locale = currentLocale()
  if (!request) {
    return (
      <section className="call stack" aria-labelledby="call">
        <div className="stack stack-xs"><h2 id="call">{t('callNone')}</h2><p>{t('callNoneLead')}</p></div>
        <Given covered={covered} today={today} />
      </section>
    )
  }
  const hidden = { coalition: slug, requestId: request.id }
  return (
    <section className="call stack" aria-labelledby="call">
      <Logo className="call-art" />
      <div className="stack stack-xs"><h2 id="call">{t('call')}</h2><p className="no-print">{t('callLead')}</p></div>
      <div className="stack stack-sm">
        <h3>{request.title}</h3>
        <p>{request.why}</p>
        <p className="cluster cluster-sm">
          <Tag tone="apricot" icon="clock">{t('before', { day: formatDay(request.neededBy, locale, today) })}</Tag>
          {request.answer && <span className="small">{t('talkNoted', { day: formatDay(dayOf(request.answer.createdAt), locale, today) })}</span>}
        </p>
      </div>
      {isGivingCover
        ? (
          <div className="stack stack-sm">
            <p>{t('coverMeans')}</p>
            <ActionForm
              action={action} text={formText(t('coverSure'))} fields={[]} hidden={{ ...hidden, answer: 'COVER_GIVEN' }} cancel={{ label: t('coverBack'), href: paths.figures(slug) }}
            />
          </div>
        )
        : (
          <div className="cluster">
            <ButtonLink href={`${paths.figures(slug)}?dekking=${request.id}#call`}>{t('cover')}</ButtonLink>
            <ActionForm action={action} text={formText(t('talk'))} look="secondary" fields={[]} hidden={{ ...hidden, answer: 'TALK_FIRST' }} />
          </div>
        )}
      <Given covered={covered} today={today} />
    </section>
  )
}
