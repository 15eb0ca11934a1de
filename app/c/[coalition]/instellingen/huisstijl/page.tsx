import { LookChecks, LookSample } from '@/components/coalitions/look-sample'
import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { DoneNotice } from '@/components/layout/done-notice'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import { buttonClass, TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { changeLookAction } from '@/lib/coalitions/actions'
import { readLookToChange } from '@/lib/coalitions/queries'
import { checkLook, isColor, isReadableAccent, isReadableMain, nearestReadable, OWN_LOOK } from '@/lib/coalitions/rules'
import { readWorkspace } from '@/lib/notifications/queries'
import { currentLocale, requestTexts, texts } from '@/lib/platform/i18n/request'
import { sayError } from '@/lib/platform/i18n/translator'
import { paths } from '@/lib/platform/paths'

/** A colour that was typed to try, with or without its hash; undefined when none was. */
const typedColor = (value: string | string[] | undefined): string | undefined => {
  const text = (typeof value === 'string' ? value : '').trim().slice(0, 20).toLowerCase()
  return text === '' ? undefined : /^[0-9a-f]{6}$/.test(text) ? `#${text}` : text
}

/** The colours of the coalition: try them in a sample, use them, go back. What is tried stands in the address and is nobody else's. */
export default async function LookPage({ params, searchParams }: PageProps<'/c/[coalition]/instellingen/huisstijl'>) {
  const { coalition: slug } = await params
  const { hoofd, accent, gelukt } = await searchParams
  const read = await readWorkspace(slug, paths.look(slug), readLookToChange)
  if (!read.ok) return <RefusalPage {...read} />
  const { shell, page: look } = read.data
  const t = await requestTexts('look')
  const locale = currentLocale()
  const now = { mainColor: look.mainColor ?? OWN_LOOK.mainColor, accentColor: look.accentColor ?? OWN_LOOK.accentColor }
  const typed = { mainColor: typedColor(hoofd) ?? now.mainColor, accentColor: typedColor(accent) ?? now.accentColor }
  const fields = [
    { name: 'hoofd', label: t('mainColor'), hint: t('mainHint'), value: typed.mainColor },
    { name: 'accent', label: t('accentColor'), hint: t('accentHint'), value: typed.accentColor },
  ].map((field) => ({ ...field, isWrong: !isColor(field.value) }))
  const isTried = typed.mainColor !== now.mainColor || typed.accentColor !== now.accentColor
  const areColors = fields.every((field) => !field.isWrong)
  const shown = areColors ? typed : now
  const isReadable = checkLook(shown).every((check) => check.isEnough)
  const nearest = { mainColor: nearestReadable(shown.mainColor, isReadableMain, 'dark'), accentColor: nearestReadable(shown.accentColor, isReadableAccent, 'light') }
  const hidden = { coalition: slug, expectedVersion: String(look.version) }
  return (
    <Workspace title={t('title')} shell={shell} place="more" crumbs={[{ label: texts('more')('title'), href: paths.more(slug) }]} narrow>
      <div className="stack stack-3xl">
        <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{t('lead')}</p></div>
        <DoneNotice code={gelukt} />
        <form action={paths.look(slug)} className="stack stack-xl">
          {fields.map(({ name, label, hint, value, isWrong }) => (
            <div key={name} className={isWrong ? 'field field-invalid' : 'field'}>
              <label htmlFor={name}>{label}</label>
              <p className="hint" id={`${name}-hint`}>{hint}</p>
              {isWrong && <p className="field-error" id={`${name}-error`}><Icon name="circle-alert" /><span>{sayError(locale, 'coalitions.color_wrong')}</span></p>}
              <input
                id={name} name={name} className="control" defaultValue={value} maxLength={20} autoComplete="off" spellCheck={false}
                aria-describedby={isWrong ? `${name}-hint ${name}-error` : `${name}-hint`} aria-invalid={isWrong || undefined}
              />
            </div>
          ))}
          <p><button className={buttonClass('secondary')}>{t('try')}</button></p>
        </form>
        {areColors && (
          <section className="stack stack-xl" aria-labelledby="sample">
            <h2 id="sample">{t(isTried ? 'sampleTitle' : 'sampleNow')}</h2>
            <LookSample {...shown} />
            <LookChecks {...shown} />
            {!isReadable && (
              <Notice tone="negative" title={t('refused')}>
                <p>{t('refusedText')} {t('nearest')}</p>
                <p><TextLink href={`${paths.look(slug)}?${new URLSearchParams({ hoofd: nearest.mainColor, accent: nearest.accentColor }).toString()}`} onward>{t('tryNearest', { main: nearest.mainColor, accent: nearest.accentColor })}</TextLink></p>
              </Notice>
            )}
            {isTried && isReadable && <ActionForm action={changeLookAction} text={formText(t('use'))} icon="check" fields={[]} theirsHref={paths.look(slug)} hidden={{ ...hidden, ...shown }} />}
          </section>
        )}
        {(look.mainColor || look.accentColor) && (
          <section className="stack" aria-labelledby="back">
            <h2 id="back">{t('backTitle')}</h2>
            <p>{t('backText')}</p>
            <ActionForm action={changeLookAction} text={formText(t('back'))} look="secondary" icon="undo-2" fields={[]} theirsHref={paths.look(slug)} hidden={{ ...hidden, mainColor: '', accentColor: '' }} />
          </section>
        )}
      </div>
    </Workspace>
  )
}
