import { landingFields } from '@/components/agreements/landing-fields'
import { LandingTag, saidLine } from '@/components/agreements/landing-table'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { answerLandingAction } from '@/lib/agreements/landing/actions'
import { landingPolicy } from '@/lib/agreements/landing/policy'
import { readOwnLanding } from '@/lib/agreements/landing/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One question, for a phone: did it land here? */
export default async function AnswerLandingPage({ params, searchParams }: PageProps<'/c/[coalition]/afspraken/[id]/geland/antwoord'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.answerLanding(slug, id), (tx, ctx) => readOwnLanding(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { agreement, levels, rows } } } = read
  const t = await requestTexts('agreements')
  const forOthers = may(landingPolicy, ctx, 'answer_for_others')
  const own = forOthers ? undefined : rows[0]
  const [level] = levels
  const here = paths.agreement(slug, id)
  return (
    <Workspace title={texts('agreements')('landing.askTitle')} shell={shell} place="agreements" narrow crumbs={[{ label: t('all'), href: paths.agreements(slug) }, { label: agreement.title, href: here }]}>
      <div className="stack stack-xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{own ? t('landing.askTitleOf', { partner: own.partnerName }) : t('landing.askTitle')}</h1>
          <p className="lead">{t(levels.length > 1 ? 'landing.askLead' : 'landing.askLeadFloor', { title: agreement.title })}</p>
        </div>
        {agreement.status !== 'IN_FORCE' && <p>{t('landing.none')}</p>}
        {agreement.status === 'IN_FORCE' && rows.length === 0 && <p>{t('landing.notParty')}</p>}
        {agreement.status === 'IN_FORCE' && rows.length > 0 && (
          <ActionForm
            action={answerLandingAction} text={formText(t('landing.submit'))} cancel={{ label: (await requestTexts('shell'))('stop'), href: here }} fields={landingFields({ levels, rows }, forOthers)}
            hidden={{ coalition: slug, agreementId: id, requestKey: newId(), ...(own ? { partnerId: own.partnerId } : {}), ...(levels.length === 1 && level ? { level } : {}) }}
          />
        )}
        {own && (
          <section className="stack" aria-labelledby="last">
            <h2 id="last">{t('landing.lastTitle')}</h2>
            {own.cells.every((one) => one.answer === null) && <p className="subtle">{t('landing.lastNone')}</p>}
            <ul className="stack stack-sm">
              {own.cells.flatMap((cell) => (cell.answer ? [cell.answer, ...cell.earlier] : [])).map((answer) => (
                <li key={answer.id} className="stack stack-xs">
                  <p>{t(`landing.levels.${answer.level}`)} <LandingTag standing={answer.landing} /></p>
                  {answer.difference !== null && <p>{answer.difference}</p>}
                  <p className="small subtle">{saidLine(answer)}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Workspace>
  )
}
