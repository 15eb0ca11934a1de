import { AdministrationPage } from '@/components/administration/administration-page'
import { AskedCoordinator } from '@/components/administration/asked-coordinator'
import { DoneTable } from '@/components/administration/done-table'
import { Proof } from '@/components/administration/proof'
import { SmallForm } from '@/components/administration/small-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { SheetUseList } from '@/components/plan/sheet-use'
import { ButtonLink, buttonClass, TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { askCoordinatorAgainAction, leaveCoalitionAction, resumeCoalitionAction, withdrawCoordinatorAction, withdrawErasureAction } from '@/lib/administration/actions'
import { readAdministered, readErased } from '@/lib/administration/queries'
import { SUSPEND_REASONS } from '@/lib/administration/types'
import { readAdministration } from '@/lib/platform/actions/read-administration'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatMoment } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** One coalition from outside: its state, its settings, and what the administration may do to it. */
export default async function AdministeredPage({ params, searchParams }: PageProps<'/beheer/[slug]'>) {
  const { slug } = await params
  const read = await readAdministration(paths.administered(slug), async (by) => {
    const erased = await readErased(slug)
    return erased ? { erased } : { found: await readAdministered(by, slug) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('administration')
  if (read.data.erased) return <AdministrationPage title={t('proof.title', { slug })}><Proof {...read.data.erased} /></AdministrationPage>
  const { coalition, particulars, first, visitors, sheets, isIn, hold, erasure, done } = read.data.found
  const locale = await requestLocale()
  const day = (moment: Date) => formatDay(dayOf(moment), locale)
  const isSuspended = coalition.status === 'SUSPENDED'
  const reason = SUSPEND_REASONS.find((one) => one === hold.reason)
  const facts: readonly (readonly [string, string])[] = [
    [t('slug'), coalition.slug], [t('municipality'), particulars.municipalities.map(({ name, code }) => `${name} (${code})`).join(', ') || t('noMunicipality')],
    [t('members'), String(coalition.members)], [t('created'), day(coalition.createdAt)],
    [t('detail.look'), [particulars.mainColor, particulars.accentColor].filter(Boolean).join(', ') || t('detail.noLook')],
  ]
  return (
    <AdministrationPage title={coalition.name}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm">
          <h1>{coalition.name}</h1>
          <p className="cluster cluster-sm">
            <Tag {...(isSuspended ? { tone: 'warning', icon: 'hourglass' } : {})}>{t(`statuses.${coalition.status}`)}</Tag>
            {hold.since && <span>{t('detail.since', { day: day(hold.since), reason: reason ? t(`suspend.reasons.${reason}`) : t('detail.unknown') })}</span>}
          </p>
        </div>
        {erasure.status === 'asked' && (
          <Notice tone="negative" title={t('detail.askedTitle')}>
            <p>{t('detail.asked', { asked: formatMoment(erasure.askedAt, locale), name: done.find((one) => one.event === 'erasure_asked')?.byName ?? t('detail.unknown'), from: formatMoment(erasure.from, locale) })}</p>
            <p><code>npm run erase -- {coalition.slug}</code></p>
            <SmallForm action={withdrawErasureAction} slug={slug} submit={t('detail.withdraw')} />
          </Notice>
        )}
        <section className="sheet stack" aria-labelledby="facts">
          <h2 id="facts">{t('detail.facts')}</h2>
          <dl className="facts">{facts.map(([label, text]) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>
        </section>
        {sheets.length > 0 && <section className="stack" aria-labelledby="sheets"><h2 id="sheets">{t('detail.sheets')}</h2><SheetUseList use={sheets} /></section>}
        {!isSuspended && !first.hasCoordinator && <AskedCoordinator slug={slug} waiting={first.waiting} now={new Date()} again={askCoordinatorAgainAction} withdraw={withdrawCoordinatorAction} />}
        <section className="sand stack" aria-labelledby="visit">
          <h2 id="visit">{t('detail.visitTitle')}</h2>
          <p>{t('detail.visitText')}</p>
          {visitors.length > 0 && (
            <div className="stack stack-xs">
              <h3>{t('detail.visitors')}</h3>
              <ul>{visitors.map(({ userId, displayName, until }) => <li key={userId}>{t('detail.visitor', { name: displayName, until: formatMoment(until, locale) })}</li>)}</ul>
            </div>
          )}
          {isIn
            ? <div className="stack"><p><TextLink href={paths.workspace(slug)} onward>{t('detail.open')}</TextLink></p><SmallForm action={leaveCoalitionAction} slug={slug} submit={t('detail.leave')} /></div>
            : <p>{isSuspended ? t('detail.visitHeld') : <ButtonLink href={paths.visitCoalition(slug)} look="secondary" icon="users">{t('detail.visit')}</ButtonLink>}</p>}
        </section>
        <div className="pair">
          <section className="sheet stack" aria-labelledby="export">
            <h2 id="export">{t('detail.exportTitle')}</h2>
            <p>{t('detail.exportText')}</p>
            {hold.exportedAt && <p className="subtle">{t('detail.exportedOn', { day: formatMoment(hold.exportedAt, locale) })}</p>}
            <form method="post" action={paths.exportCoalition(slug)}><button className={buttonClass('secondary')}><Icon name="download" />{t('detail.export')}</button></form>
          </section>
          <section className="sheet stack" aria-labelledby="hold">
            <h2 id="hold">{isSuspended ? t('detail.resumeTitle') : t('detail.holdTitle')}</h2>
            <p>{isSuspended ? t('detail.resumeText') : t('detail.holdText')}</p>
            {isSuspended
              ? <SmallForm action={resumeCoalitionAction} slug={slug} submit={t('detail.resume')} />
              : <p><ButtonLink href={paths.suspendCoalition(slug)} look="secondary" icon="hourglass">{t('detail.hold')}</ButtonLink></p>}
          </section>
        </div>
        {erasure.status === 'none' && (
          <section className="stack" aria-labelledby="erase">
            <h2 id="erase">{t('detail.eraseTitle')}</h2>
            <p>{t('detail.eraseText')}</p>
            <p><ButtonLink href={paths.eraseCoalition(slug)} look="secondary">{t('detail.erase')}</ButtonLink></p>
          </section>
        )}
        {done.length > 0 && <DoneTable lines={done} />}
      </div>
    </AdministrationPage>
  )
}
