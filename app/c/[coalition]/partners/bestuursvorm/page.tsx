import { DoneNotice } from '@/components/layout/done-notice'
import { EarlierNotice, EarlierVersions } from '@/components/layout/earlier-versions'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { GovernanceAdvice, GovernancePicture } from '@/components/partners/governance-advice'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readWorkspace } from '@/lib/notifications/queries'
import { readGovernanceVersions } from '@/lib/partners/governance/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { readVersionQuestion } from '@/lib/platform/actions/fields'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How the partners lead this network together, why that was chosen, and when they look at it again. */
export default async function GovernancePage({ params, searchParams }: PageProps<'/c/[coalition]/partners/bestuursvorm'>) {
  const { coalition: slug } = await params
  const { gelukt, versie } = await searchParams
  const number = readVersionQuestion(versie)
  const read = await readWorkspace(slug, paths.governanceVersion(slug, number), (tx, ctx) => readGovernanceVersions(tx, ctx, number))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { shown: chosen, versions } } } = read
  const t = await requestTexts('governance')
  const locale = await requestLocale()
  const mayChoose = may(partnersPolicy, ctx, 'choose_governance')
  const sheet = paths.worksheet(slug, 'F4.1')
  return (
    <Workspace title={texts('governance')('title')} shell={shell} place="partners" crumbs={[{ label: texts('partners')('listTitle'), href: paths.partners(slug) }]} narrow>
      <div className="stack stack-xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {chosen === null
          ? <EmptyState title={t('emptyTitle')} action={mayChoose ? <ButtonLink href={sheet} icon="pencil">{t('begin')}</ButtonLink> : undefined}>{t(mayChoose ? 'empty' : 'emptyRead')}</EmptyState>
          : (
            <>
              <EarlierNotice shown={chosen.number} versions={versions} newestHref={paths.governance(slug)} />
              <section className="sheet stack stack-sm" aria-labelledby="chosen">
                <h2 id="chosen">{t('chosen', { form: t(`forms.${chosen.form}`) })}</h2>
                <p>{t(`means.${chosen.form}`)}</p>
                <p>{t('holder', { holder: chosen.processHolder })}</p>
                <p>{t(chosen.reviewOn < dayOf(ctx.now) ? 'reviewPassed' : 'review', { day: formatDay(chosen.reviewOn, locale) })}</p>
                <p className="small subtle">{t('version', { number: chosen.number, day: formatDay(dayOf(chosen.createdAt), locale) })}</p>
              </section>
              <section className="stack" aria-labelledby="then"><h2 id="then">{t('then')}</h2>{chosen.advice ? <GovernanceAdvice advice={chosen.advice} /> : <GovernancePicture picture={chosen} />}</section>
              {mayChoose && <p><ButtonLink href={sheet} look="secondary" icon="pencil">{t('change')}</ButtonLink></p>}
              <EarlierVersions versions={versions} hrefOf={(one) => paths.governanceVersion(slug, one)} />
            </>
          )}
      </div>
    </Workspace>
  )
}
