import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { Trap } from '@/components/forms/trap'
import { PublicPage } from '@/components/layout/public-page'
import { Notice } from '@/components/ui/notice'
import { checkMarkAction } from '@/lib/agreements/round/actions'
import { findCoalitionsOfMark, readSeal } from '@/lib/agreements/round/queries'
import { markIn } from '@/lib/agreements/schema'
import { requestAddress, takeTry } from '@/lib/platform/auth/limits'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { answerWith } from '@/lib/platform/requests/follow'
import { inCommons } from '@/lib/platform/tenancy/commons'
import { enterPublic } from '@/lib/platform/tenancy/context'
import { inCoalition } from '@/lib/platform/tenancy/transaction'

/** What is known of a mark in the one coalition where it is: of a coalition that stands still, nothing. */
async function sealsOf(mark: string) {
  const seals = await Promise.all((await inCommons((tx, ctx) => findCoalitionsOfMark(tx, ctx, mark))).map(async (id) => {
    const ctx = await enterPublic({ id }).catch(() => undefined)
    return ctx && inCoalition(ctx, (tx) => readSeal(tx, ctx, mark), { readsOnly: true })
  }))
  return seals.filter((one) => one !== undefined)
}

/** Was this text signed as it is? For anybody, without an account and without anybody's name. */
export default async function CheckPage({ searchParams }: PageProps<'/controle'>) {
  const mark = markIn((await searchParams).kenmerk)
  const allowed = mark === undefined ? { ok: true as const } : await takeTry('check', { address: await requestAddress() })
  if (!allowed.ok) answerWith(429)
  const seals = mark !== undefined && allowed.ok ? await sealsOf(mark) : []
  const t = await requestTexts('agreements.check')
  const locale = await requestLocale()
  const trap = (await requestTexts('sparks'))('form.trap')
  return (
    <PublicPage title={texts('agreements.check')('title')} withoutSignIn narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        {!allowed.ok && <Notice tone="warning" title={t('tooMany')} live><p>{t('tooManyText', { minutes: allowed.minutes })}</p></Notice>}
        {seals.map(({ signed, firstOn, lastOn, isInForce, isTakenBack }, index) => (
          <Notice key={index} tone={isTakenBack ? 'warning' : 'positive'} title={t('found')} live>
            <p>{t('foundText', { signed, first: formatDay(firstOn, locale), last: formatDay(lastOn, locale) })}</p><p>{t(isInForce ? 'inForce' : isTakenBack ? 'takenBack' : 'notInForce')}</p>
          </Notice>
        ))}
        {mark !== undefined && allowed.ok && seals.length === 0 && <Notice tone="warning" title={t('notFound')} live><p>{t('notFoundText')}</p></Notice>}
        {mark !== undefined && <p className="small">{t('asked')}: <code>{mark}</code></p>}
        <ActionForm action={checkMarkAction} text={formText(t('submit'))} hidden={{}} fields={[{ kind: 'textarea', name: 'mark', label: t('mark'), hint: t('markHint'), rows: 4, maxLength: 60_000 }]}>
          <Trap label={trap} />
        </ActionForm>
      </div>
    </PublicPage>
  )
}
