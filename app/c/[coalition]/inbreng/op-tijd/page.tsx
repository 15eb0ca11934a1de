import { AnswerClockView } from '@/components/contributions/answer-clock'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { readAnswerClock } from '@/lib/contributions/queries'
import { readWorkspace } from '@/lib/notifications/queries'
import { dayOf } from '@/lib/platform/clock'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The clock of the answers for the board table: numbers only, for who may not read what was said. */
export default async function AnswerClockPage({ params }: PageProps<'/c/[coalition]/inbreng/op-tijd'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.answerClock(slug), readAnswerClock)
  if (!read.ok) return <RefusalPage {...read} />
  const { ctx, data: { shell, page: clock } } = read
  const t = await requestTexts('contributions.clock')
  return (
    <Workspace title={texts('contributions.clock')('title')} shell={shell} place="more" crumbs={[{ label: (await requestTexts('more'))('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        <AnswerClockView clock={clock} today={dayOf(ctx.now)} />
      </div>
    </Workspace>
  )
}
