import { GroundRulesView } from '@/components/coalitions/ground-rules'
import { DoneNotice } from '@/components/layout/done-notice'
import { EarlierNotice, EarlierVersions } from '@/components/layout/earlier-versions'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { readGroundRulesVersions } from '@/lib/coalitions/ground-rules/queries'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { readWorkspace } from '@/lib/notifications/queries'
import { readVersionQuestion } from '@/lib/platform/actions/fields'
import { may } from '@/lib/platform/authz/policy'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** How this coalition works together and what it does not write down: for everybody who takes part. */
export default async function GroundRulesPage({ params, searchParams }: PageProps<'/c/[coalition]/spelregels'>) {
  const { coalition: slug } = await params
  const { gelukt, versie } = await searchParams
  const number = readVersionQuestion(versie)
  const read = await readWorkspace(slug, paths.groundRulesVersion(slug, number), (tx, ctx) => readGroundRulesVersions(tx, ctx, number))
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: { shown: rules, versions } } } = read
  const t = await requestTexts('groundRules')
  const maySet = may(coalitionsPolicy, ctx, 'set_ground_rules')
  const sheet = paths.worksheet(slug, 'F4.6')
  return (
    <Workspace title={texts('groundRules')('title')} shell={shell} place="more" narrow>
      <div className="stack stack-xl">
        <DoneNotice code={gelukt} />
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead subtle">{t('lead')}</p></div>
        {rules === null && (
          <EmptyState title={t('emptyTitle')} action={maySet ? <ButtonLink href={sheet} icon="pencil">{t('begin')}</ButtonLink> : undefined}>{t(maySet ? 'empty' : 'emptyRead')}</EmptyState>
        )}
        {rules && <EarlierNotice shown={rules.number} versions={versions} newestHref={paths.groundRules(slug)} />}
        <GroundRulesView rules={rules} />
        {rules !== null && maySet && <p><ButtonLink href={sheet} look="secondary" icon="pencil">{t('change')}</ButtonLink></p>}
        <EarlierVersions versions={versions} hrefOf={(one) => paths.groundRulesVersion(slug, one)} />
      </div>
    </Workspace>
  )
}
