import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { partnerLook } from '@/components/partners/status-look'
import { ButtonLink } from '@/components/ui/button'
import { ListRows } from '@/components/ui/list-rows'
import { judgeCellAction } from '@/lib/goals/missing/actions'
import { readCell } from '@/lib/goals/missing/queries'
import { MISSING_LIMITS, readCellQuestion } from '@/lib/goals/missing/schema'
import { CELL_NEEDS } from '@/lib/goals/missing/types'
import { listMemberNames } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { wordOfLevel } from '@/lib/partners/rules'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { NEW_SUBJECT } from '@/lib/plan/sheets/schema'
import { paths } from '@/lib/platform/paths'

/** One place in the matrix: who is of this kind already, whether somebody is needed, and who invites. */
export default async function MissingCellPage({ params, searchParams }: PageProps<'/c/[coalition]/partners/wie-mist/cel'>) {
  const { coalition: slug } = await params
  const place = readCellQuestion(await searchParams)
  const here = { niveau: place && wordOfLevel(place.level), doel: place?.goalId ?? undefined }
  const address = paths.missingCell(slug, { soort: place?.partnerType, fase: place?.lifePhase, ...here })
  const read = await readWorkspace(slug, address, async (tx, ctx) => {
    if (!place) throw notFound()
    return { place, cell: await readCell(tx, ctx, place), members: await listMemberNames(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { place: { partnerType, lifePhase, level, goalId }, cell, members } } = read.data
  const t = await requestTexts('partners')
  const title = t('missing.judgeTitle', { type: t(`types.${partnerType}`), phase: texts('lifePhases')(lifePhase), level: t(`levels.${level}`).toLowerCase() })
  return (
    <Workspace title={title} shell={shell} place="partners" crumbs={[{ label: t('listTitle'), href: paths.partners(slug) }, { label: t('missing.title'), href: paths.missing(slug, here) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-xs"><p className="kicker">{cell.goal ? t('missing.scopeGoal', { title: cell.goal }) : t('missing.coalition')}</p><h1>{title}</h1></div>
        <ActionForm
          action={judgeCellAction} text={formText(t('missing.submit'))} theirsHref={address} cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.missing(slug, here) }}
          initial={{ need: cell.need ?? '', inviterId: cell.inviterId ?? '', reason: cell.reason ?? '' }}
          hidden={{ coalition: slug, goalId: goalId ?? '', partnerType, lifePhase, level, expectedVersion: String(cell.version) }}
          fields={[
            { kind: 'radio', name: 'need', label: t('missing.need'), options: CELL_NEEDS.map((need) => ({ value: need, label: t(`missing.needs.${need}`) })) },
            { kind: 'select', name: 'inviterId', label: t('missing.inviter'), empty: t('missing.nobodyYet'), optional: true, options: members.map(({ id, displayName }) => ({ value: id, label: displayName })) },
            { kind: 'textarea', name: 'reason', label: t('missing.reason'), hint: t('missing.reasonHint'), rows: 2, maxLength: MISSING_LIMITS.reason, optional: true, guard: true },
          ]}
        />
        <section className="stack" aria-labelledby="who">
          <h2 id="who">{t('missing.who')}</h2>
          <p className="subtle">{cell.partners.length === 0 ? t('missing.nobody') : t('missing.found')}</p>
          {cell.partners.length > 0 && (
            <ListRows rows={cell.partners.map(({ id, name, status }) => ({ key: id, title: name, href: paths.partner(slug, id), meta: [{ text: t('invite.ask'), href: paths.worksheet(slug, 'F2.5', id) }], tag: { ...partnerLook(status), text: t(`statuses.${status}`) } }))} />
          )}
          <div className="cluster">
            <ButtonLink href={paths.worksheet(slug, 'F2.5', NEW_SUBJECT, { soort: partnerType, fase: lifePhase, niveau: wordOfLevel(level) })} look="secondary" icon="send">{t('invite.askNew')}</ButtonLink>
            <ButtonLink href={paths.newPartner(slug)} look="secondary" icon="plus">{t('missing.add')}</ButtonLink>
          </div>
        </section>
      </div>
    </Workspace>
  )
}
