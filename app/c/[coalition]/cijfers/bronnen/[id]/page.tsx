import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { sourceFields, sourceValues } from '@/components/indicators/source-fields'
import { SourceTags, sayHolder } from '@/components/indicators/source-tags'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { importsPolicy } from '@/lib/imports/policy'
import { changeSourceAction, turnSourceAction } from '@/lib/indicators/sources/actions'
import { sourcesPolicy } from '@/lib/indicators/sources/policy'
import { listSourceChoices, readSource } from '@/lib/indicators/sources/queries'
import { isUsable } from '@/lib/indicators/sources/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Data that a partner or the municipality has: what is in it, who keeps it, may it be shared; and for who keeps the catalogue how to change it. */
export default async function DataSourcePage({ params, searchParams }: PageProps<'/c/[coalition]/cijfers/bronnen/[id]'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.dataSource(slug, id), async (tx, ctx) => (
    { source: await readSource(tx, ctx, id), choices: may(sourcesPolicy, ctx, 'keep') ? await listSourceChoices(tx, ctx) : undefined }))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { source, choices } } } = read
  const t = await requestTexts('dataSources')
  const locale = await requestLocale()
  const domains = texts('partners.domains')
  const phases = texts('lifePhases')
  const hidden = { coalition: slug, id }
  const ownerLeft = source.ownerHasLeft && source.state !== 'DROPPED' && !source.isRemoved
  const facts = [
    { label: t('holder'), value: source.partnerId ? <a href={paths.partner(slug, source.partnerId)}>{sayHolder(source)}</a> : sayHolder(source) },
    { label: t('contents'), value: source.contents, isTyped: true },
    { label: t('domains'), value: formatList(source.domains.map((one) => domains(one)), locale) },
    { label: t('phases'), value: formatList(source.lifePhases.map((one) => phases(one)), locale) },
    { label: t('area'), value: t(`areas.${source.smallestArea}`) },
    { label: t('rhythm'), value: source.rhythm, isTyped: true },
    { label: t('owner'), value: ownerLeft ? t('ownerLeft', { name: source.ownerName ?? '' }) : source.ownerName ?? source.ownerFunction, isTyped: true },
    { label: t('rightsTitle'), value: t(`rights.${source.rights}`) },
    { label: t('rightsNote'), value: source.rightsNote, isTyped: true },
    ...(source.agreementId ? [{ label: t('agreement'), value: <a href={paths.agreement(slug, source.agreementId)}>{source.agreementTitle}</a> }] : []),
    ...(source.indicatorId ? [{ label: t('indicator'), value: <a href={paths.indicator(slug, source.indicatorId)}>{source.indicatorName}</a> }] : []),
    ...(source.reason ? [{ label: t('reason'), value: source.reason, isTyped: true }] : []),
  ]
  return (
    <Workspace title={source.name} shell={shell} place="figures" crumbs={[{ label: texts('figures')('title'), href: paths.figures(slug) }, { label: t('title'), href: paths.dataSources(slug) }]} narrow>
      <div className="stack stack-3xl">
        <DoneNotice code={(await searchParams).gelukt} />
        <div className="stack stack-sm"><SourceTags source={source} /><h1 className="typed">{source.name}</h1><p className="lead subtle">{t('never')}</p></div>
        <div className="sheet sheet-tight stack">
          <dl className="facts">{facts.map(({ label, value, isTyped }) => <div key={label}><dt>{label}</dt><dd className={isTyped ? 'typed' : undefined}>{value}</dd></div>)}</dl>
          <p className="small subtle">{t('changed', { day: formatDay(dayOf(source.updatedAt), locale), name: source.updatedByName })}</p>
        </div>
        {isUsable(source) && !source.isRemoved && may(importsPolicy, ctx, 'check') && <p><ButtonLink href={paths.imports(slug)} look="secondary" icon="upload">{t('import')}</ButtonLink></p>}
        {choices && source.isRemoved && <ActionForm action={turnSourceAction} text={formText(t('restore'))} look="secondary" fields={[]} hidden={{ ...hidden, to: 'back' }} />}
        {choices && !source.isRemoved && (
          <section className="stack" aria-labelledby="change">
            <h2 id="change">{t('changeTitle')}</h2>
            <ActionForm
              action={changeSourceAction} text={formText(t('form.save'))} fields={sourceFields(choices, source)} hidden={{ ...hidden, expectedVersion: String(source.version) }} theirsHref={paths.dataSource(slug, id)}
              initial={sourceValues(source)} cancel={{ label: texts('shell')('stop'), href: paths.dataSources(slug) }}
            />
          </section>
        )}
        {choices && !source.isRemoved && (
          <ActionForm action={turnSourceAction} text={formText(t('remove'))} look="danger" fields={[]} hidden={{ ...hidden, to: 'removed' }}><p className="small subtle">{t('removeHelp')}</p></ActionForm>
        )}
      </div>
    </Workspace>
  )
}
