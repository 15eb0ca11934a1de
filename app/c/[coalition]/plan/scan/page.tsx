import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ScanGuide, ScanResults, ScanRounds } from '@/components/plan/scan-results'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readWorkspace } from '@/lib/notifications/queries'
import { planPolicy } from '@/lib/plan/policy'
import { chooseImprovementAction, closeScanAction, openScanAction } from '@/lib/plan/scan/actions'
import { readScan } from '@/lib/plan/scan/queries'
import { IMPROVEMENT_LENGTH } from '@/lib/plan/scan/schema'
import { may } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How people work together: the round that is open, what came out before, and the one thing to improve. */
export default async function ScanPage({ params, searchParams }: PageProps<'/c/[coalition]/plan/scan'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.scan(slug), readScan)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { open, closed } } } = read
  const t = await requestTexts('learning.scan')
  const plan = await requestTexts('plan')
  const leads = may(planPolicy, ctx, 'lead_scan')
  const [newest] = closed
  const sheet = paths.worksheet(slug, 'F5.5')
  return (
    <Workspace title={texts('learning.scan')('title')} shell={shell} place="plan" narrow crumbs={[{ label: plan('title'), href: paths.plan(slug) }, { label: plan('stepOf', { step: 5 }), href: paths.planStep(slug, 5) }]}>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {open && (
          <section className="stack" aria-labelledby="round-open">
            <h2 id="round-open">{t('openTitle')}</h2>
            <p>{t('openCount', { count: open.respondents })} {open.needed > 0 ? t('needed', { count: open.needed }) : t('enough')}</p>
            <p><ButtonLink href={sheet} look={open.didI ? 'secondary' : 'primary'}>{t(open.didI ? 'again' : 'fill')}</ButtonLink></p>
            {open.didI && <p className="small subtle">{t('ownOnly')}</p>}
            {leads && open.needed === 0 && <ActionForm action={closeScanAction} text={formText(t('close'))} look="secondary" hidden={{ coalition: slug, roundId: open.id }} fields={[]} />}
          </section>
        )}
        {!open && !leads && <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
        {!open && leads && (
          <section className="stack" aria-labelledby="round-begin">
            <h2 id="round-begin">{t('none')}</h2>
            <p>{t('noneHelp')}</p>
            <ActionForm action={openScanAction} text={formText(t('begin'))} icon="plus" hidden={{ coalition: slug, requestKey: newId() }} fields={[]} />
          </section>
        )}
        {newest?.results && <ScanResults round={newest} results={newest.results} />}
        {newest?.results && <ScanGuide results={newest.results} />}
        {newest && !newest.results && <p>{t('tooFew')}</p>}
        {newest?.results && (
          <section className="stack" aria-labelledby="round-improvement">
            <h2 id="round-improvement">{t('improvementTitle')}</h2>
            {newest.improvement ? <blockquote className="quote"><p>{newest.improvement}</p></blockquote> : <p className="subtle">{t('improvementNone')}</p>}
            {leads && (
              <ActionForm
                action={chooseImprovementAction} text={formText(t('improvementSave'))} look="secondary" hidden={{ coalition: slug, roundId: newest.id }} initial={{ improvement: newest.improvement ?? '' }}
                fields={[{ kind: 'textarea', name: 'improvement', label: t('improvement'), hint: t('improvementHint'), rows: 2, maxLength: IMPROVEMENT_LENGTH, guard: true }]}
              />
            )}
          </section>
        )}
        <ScanRounds closed={closed} />
      </div>
    </Workspace>
  )
}
