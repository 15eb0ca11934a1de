import { redirect } from 'next/navigation'
import { NewHandover } from '@/components/departures/new-handover'
import { CoordinatorHome } from '@/components/home/coordinator-home'
import { ExecutiveHome } from '@/components/home/executive-home'
import { ExpertHome } from '@/components/home/expert-home'
import { ProfessionalHome } from '@/components/home/professional-home'
import { QuietHome } from '@/components/home/quiet-home'
import { SupporterHome } from '@/components/home/supporter-home'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { findNewHandover } from '@/lib/departures/queries'
import { setExampleAction } from '@/lib/goals/actions'
import { readCoordinatorHome, readExecutiveHome, readExpertHome, readProfessionalHome, readSupporterHome, readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Vandaag: what each role sees first. */
export default async function HomePage({ params, searchParams }: PageProps<'/c/[coalition]'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.workspace(slug), async (tx, ctx) => {
    switch (ctx.actor.role) {
      case 'COORDINATOR': return { role: 'COORDINATOR' as const, home: await readCoordinatorHome(tx, ctx), card: await findNewHandover(tx, ctx) }
      case 'PROFESSIONAL': return { role: 'PROFESSIONAL' as const, home: await readProfessionalHome(tx, ctx) }
      case 'EXPERIENCE_EXPERT': return { role: 'EXPERIENCE_EXPERT' as const, home: await readExpertHome(tx, ctx) }
      case 'SUPPORTER': return { role: 'SUPPORTER' as const, home: await readSupporterHome(tx, ctx) }
      case 'PARTNER_EXECUTIVE': return { role: 'PARTNER_EXECUTIVE' as const, home: await readExecutiveHome(tx, ctx) }
      case 'PRIVACY_OFFICER': return { role: ctx.actor.role }
      case 'ALDERMAN': case 'POLICY_ADVISER': return { role: 'READER' as const }
    }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page } } = read
  if (page.role === 'READER') redirect(paths.figures(slug))
  const shared = { slug, shell, today: dayOf(ctx.now) }
  return (
    <Workspace title={texts('shell')('nav.today')} shell={shell} place="today">
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        {page.role === 'COORDINATOR' && page.card && <NewHandover slug={slug} card={page.card} />}
        {page.role === 'COORDINATOR' && <CoordinatorHome {...shared} home={page.home} exampleAction={setExampleAction} />}
        {page.role === 'PROFESSIONAL' && <ProfessionalHome {...shared} home={page.home} />}
        {page.role === 'EXPERIENCE_EXPERT' && <ExpertHome {...shared} home={page.home} />}
        {page.role === 'SUPPORTER' && <SupporterHome {...shared} home={page.home} />}
        {page.role === 'PARTNER_EXECUTIVE' && <ExecutiveHome {...shared} home={page.home} />}
        {page.role === 'PRIVACY_OFFICER' && <QuietHome shell={shell} role={page.role} />}
        {page.role !== 'COORDINATOR' && <p><a className="textlink" href={paths.leave(slug)}>{texts('departures')('leaveLink')}</a></p>}
      </div>
    </Workspace>
  )
}
