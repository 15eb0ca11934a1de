import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { dateValues } from '@/components/goals/goal-fields'
import { missionFields } from '@/components/goals/mission-fields'
import { MissionWords } from '@/components/goals/mission-words'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { confirmMissionAction } from '@/lib/goals/mission/actions'
import { readMission } from '@/lib/goals/mission/queries'
import { silentPartners } from '@/lib/goals/mission/rules'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { newId } from '@/lib/platform/ids'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The mission, said aloud by every partner; with how it read before. */
export default async function MissionWordsPage({ params, searchParams }: PageProps<'/c/[coalition]/missie'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.missionWords(slug), readMission)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: mission } } = read
  const { current, older, partners } = mission
  const t = await requestTexts('goals')
  const locale = await requestLocale()
  const today = dayOf(ctx.now)
  const silent = silentPartners(mission)
  const own = partners.find((one) => one.partnerId === ctx.actor.partnerId)
  const mayChoose = may(goalStancesPolicy, ctx, 'take', { partnerId: '' })
  const maySayOwn = own !== undefined && may(goalStancesPolicy, ctx, 'take', own)
  const mayChange = may(coalitionsPolicy, ctx, 'change_mission')
  return (
    <Workspace title={t('mission.title')} shell={shell} place="more" crumbs={[{ label: (await requestTexts('more'))('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{t('mission.title')}</h1>
          {current && <blockquote className="quote"><p className="lead">{current.mission}</p></blockquote>}
          {current && <p className="small subtle">{t('mission.written', { day: formatDay(dayOf(current.writtenAt), locale, today) })}</p>}
          {current && mayChange && <p><ButtonLink href={paths.mission(slug)} look="secondary" icon="pencil">{t('mission.change')}</ButtonLink></p>}
        </div>
        {!current && <EmptyState title={t('mission.noneTitle')} action={mayChange ? <ButtonLink href={paths.mission(slug)} icon="pencil">{t('mission.write')}</ButtonLink> : undefined}>{t('mission.none')}</EmptyState>}
        {current && (
          <section className="stack" aria-labelledby="words">
            <h2 id="words">{t('mission.wordsTitle')}</h2>
            <MissionWords words={current.words} today={today} />
            {silent.length > 0 && <p><strong>{t('stances.silentTitle', { count: silent.length })}:</strong> {silent.map((one) => one.partnerName).join(', ')}</p>}
          </section>
        )}
        {current && (mayChoose ? partners.length > 0 : maySayOwn) && (
          <section className="stack stack-xl" aria-labelledby="say">
            <h2 id="say">{mayChoose ? t('mission.formTitle') : t('mission.ownTitle')}</h2>
            <ActionForm
              action={confirmMissionAction} text={formText(t('stances.form.submit'))} fields={missionFields(mayChoose ? partners : null)} initial={dateValues('saidOn', today)}
              hidden={{ coalition: slug, wordingId: current.id, requestKey: newId(), ...(mayChoose ? {} : { partnerId: own?.partnerId ?? '' }) }}
            />
          </section>
        )}
        {older.length > 0 && (
          <section className="stack" aria-labelledby="older">
            <h2 id="older">{t('mission.olderTitle')}</h2>
            {older.map((wording) => (
              <details key={wording.id}>
                <summary>{wording.mission}</summary>
                <div className="stack">
                  <p className="small subtle">{t('mission.written', { day: formatDay(dayOf(wording.writtenAt), locale, today) })}</p>
                  <MissionWords words={wording.words} today={today} />
                </div>
              </details>
            ))}
          </section>
        )}
      </div>
    </Workspace>
  )
}
