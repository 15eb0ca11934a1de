import { cardFields } from '@/components/challenges/card-fields'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { writeCardAction } from '@/lib/challenges/card/actions'
import { readCardToEdit } from '@/lib/challenges/card/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

export default async function ChallengeCardPage({ params }: PageProps<'/c/[coalition]/opgaven/[id]/kaart'>) {
  const { coalition: slug, id } = await params
  const read = await readWorkspace(slug, paths.challengeCard(slug, id), (tx, ctx) => readCardToEdit(tx, ctx, id))
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { challengeId: _id, title, version, ...card } } = read.data
  const t = await requestTexts('challenges')
  return (
    <Workspace
      title={t('card.title')} shell={shell} place="goals" narrow
      crumbs={[{ label: t('listTitle'), href: paths.challenges(slug) }, { label: title, href: paths.challenge(slug, id) }]}
    >
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('card.title')}</h1><p className="lead subtle">{t('card.lead')}</p></div>
        <ActionForm
          action={writeCardAction} text={formText(t('card.form.submit'))} fields={cardFields()} theirsHref={paths.challengeCard(slug, id)}
          hidden={{ coalition: slug, challengeId: id, expectedVersion: String(version) }}
          initial={Object.fromEntries(Object.entries(card).map(([field, value]) => [field, value ?? '']))}
          cancel={{ label: (await requestTexts('shell'))('stop'), href: paths.challenge(slug, id) }}
        />
      </div>
    </Workspace>
  )
}
