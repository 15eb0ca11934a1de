import { formerName } from '@/components/members/former-name'
import type { Closure } from '@/lib/meetings/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface ClosureFactsProps {
  readonly slug: string
  readonly closure: Closure
  /** For who may read how many were there. */
  readonly showsPresence: boolean
  readonly opensAction: boolean
}

/** What came of a meeting. */
export function ClosureFacts({ slug, closure, showsPresence, opensAction }: ClosureFactsProps) {
  const t = texts('meetings')
  const { parentAnswer, verdict, verdictWhy, unansweredReason, actionId, actionWhat, noActionReason, parents, experts, byName, byHasLeft } = closure
  return (
    <section className="stack" aria-labelledby="closed">
      <h2 id="closed">{t('closed.title')}</h2>
      <dl className="facts">
        {parentAnswer && <div><dt>{t('agenda.parent')}</dt><dd className="typed">{parentAnswer}</dd></div>}
        {verdict && <div><dt>{t('closed.verdict')}</dt><dd>{t(`verdicts.${verdict}`)}{verdictWhy && <span className="typed">. {verdictWhy}</span>}</dd></div>}
        {unansweredReason && <div><dt>{t('closed.unanswered')}</dt><dd className="typed">{unansweredReason}</dd></div>}
        {actionId && actionWhat && <div><dt>{t('closed.action')}</dt><dd>{opensAction ? <a href={paths.action(slug, actionId)}>{actionWhat}</a> : actionWhat}</dd></div>}
        {noActionReason && <div><dt>{t('closed.noAction')}</dt><dd className="typed">{noActionReason}</dd></div>}
        {showsPresence && <div><dt>{t('closed.presence')}</dt><dd>{t('closed.counted', { parents, experts })}</dd></div>}
        <div><dt>{t('closed.by')}</dt><dd>{formerName({ byName, hasLeft: byHasLeft })}</dd></div>
      </dl>
    </section>
  )
}
