import { PartName } from '@/components/contributions/part-name'
import { ContributionPromise } from '@/components/contributions/promise'
import { ContributionVoiceForm } from '@/components/contributions/voice-form'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { TextLink } from '@/components/ui/button'
import { contributeToAction } from '@/lib/contributions/actions'
import { readSubject } from '@/lib/contributions/queries'
import { CONTRIBUTION_LIMITS } from '@/lib/contributions/schema'
import { listReaders } from '@/lib/members/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const ABOUT = { doel: 'GOAL', afspraak: 'COMMITMENT' } as const

/** Saying something about one question of a goal or an afspraak: first which, then what. */
export default async function ContributeToPage({ params, searchParams }: PageProps<'/c/[coalition]/inbreng/over/[soort]/[id]'>) {
  const { coalition: slug, soort, id } = await params
  const { deel, fout } = await searchParams
  const about = soort === 'afspraak' || soort === 'doel' ? ABOUT[soort] : null
  const read = await readWorkspace(slug, paths.contributeTo(slug, about ?? 'GOAL', id, typeof deel === 'string' ? deel : undefined), async (tx, ctx) => {
    if (!about) throw notFound()
    return { subject: await readSubject(tx, ctx, { about, id }), readers: await listReaders(tx, ctx) }
  })
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: { subject, readers } } = read.data
  const t = await requestTexts('contributions')
  const chosen = subject.parts.find((one) => one.part === deel)
  const back = subject.about === 'GOAL' ? { label: (await requestTexts('goals'))('listTitle'), href: paths.goals(slug) } : { label: t('afspraken.title'), href: paths.commitmentsToRead(slug) }
  return (
    <Workspace title={texts('contributions')(`subject.${subject.about}`)} shell={shell} place="contributions" crumbs={[back]} narrow>
      <div className="stack stack-xl">
        {chosen
          ? (
            <>
              <h1>{t('give.title')}</h1>
              <div className="stack stack-xs">
                <p className="kicker"><PartName about={subject.about} part={chosen.part} /></p>
                <blockquote className="quote"><p className="prose">{chosen.text}</p></blockquote>
                {subject.parts.length > 1 && <p><TextLink href={paths.contributeTo(slug, subject.about, id)} icon="arrow-left">{t('otherParts')}</TextLink></p>}
              </div>
              <ContributionPromise readers={readers} displayName={shell.displayName} />
              <ActionForm
                action={contributeToAction} text={formText(t('give.submit'))} icon="send" draft={`${slug}.inbreng.${subject.id}.${chosen.part}`}
                hidden={{ coalition: slug, about: subject.about, subjectId: subject.id, part: chosen.part, seen: chosen.text, requestKey: newId() }}
                cancel={{ label: (await requestTexts('shell'))('stop'), href: back.href }}
                fields={[{ kind: 'textarea', name: 'body', label: t('give.body'), hint: t('give.bodyHint'), rows: 6, maxLength: CONTRIBUTION_LIMITS.body, guard: true }]}
              />
              <ContributionVoiceForm slug={slug} subject={{ about: subject.about, subjectId: subject.id, part: chosen.part }} seen={chosen.text} fault={fout} />
            </>
          )
          : (
            <>
              <div className="stack stack-sm"><h1>{t(`subject.${subject.about}`)}</h1><p className="lead">{t('subject.lead')}</p></div>
              {subject.parts.map(({ part, text }) => (
                <section key={part} className="sheet stack stack-sm">
                  <h2 className="h3"><PartName about={subject.about} part={part} /></h2>
                  <p className="prose">{text}</p>
                  <p><TextLink href={paths.contributeTo(slug, subject.about, id, part)} icon="plus">{t('subject.give')}</TextLink></p>
                </section>
              ))}
            </>
          )}
      </div>
    </Workspace>
  )
}
