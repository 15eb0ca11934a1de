import { ActionForm } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { RefusalPage } from '@/components/layout/refusal'
import { Workspace } from '@/components/layout/workspace'
import type { IconName } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { LIFE_PHASES } from '@/lib/coalitions/types'
import { readWorkspace } from '@/lib/notifications/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { newId } from '@/lib/platform/ids'
import { requestTexts, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { giveSignalAction } from '@/lib/signals/actions'
import { signalsPolicy } from '@/lib/signals/policy'
import { SIGNAL_LIMITS } from '@/lib/signals/schema'
import { SIGNAL_FREQUENCIES, SIGNAL_THEMES, SIGNAL_URGENCIES, type SignalTheme } from '@/lib/signals/types'

const ICONS: Record<SignalTheme, IconName> = { WAY_TO_HELP: 'map', SCHOOL: 'school', HOUSING: 'house', MONEY: 'wallet', GROWING_UP: 'heart-handshake', OTHER: 'ellipsis' }

export default async function NewSignalPage({ params }: PageProps<'/c/[coalition]/signalen/nieuw'>) {
  const { coalition: slug } = await params
  const read = await readWorkspace(slug, paths.newSignal(slug), async (_tx, ctx) => authorize(signalsPolicy, ctx, 'give'))
  if (!read.ok) return <RefusalPage {...read} />
  const t = await requestTexts('signals')
  const phases = await requestTexts('lifePhases')
  return (
    <Workspace title={texts('signals')('new')} shell={read.data.shell} place="new_signal" stopHref={paths.workspace(slug)} narrow>
      <div className="stack stack-xl">
        <div className="stack stack-sm"><h1>{t('form.title')}</h1><p>{t('form.lead')}</p></div>
        <ActionForm
          action={giveSignalAction} text={formText(t('form.submit'))} icon="send" draft={`${slug}.signaal`} sticky
          hidden={{ coalition: slug, requestKey: newId() }} initial={{ wantsAnswer: 'on', isAnonymous: 'on' }}
          fields={[
            { kind: 'radio', name: 'theme', label: t('form.theme'), look: 'tiles', options: SIGNAL_THEMES.map((theme) => ({ value: theme, label: t(`themes.${theme}`), icon: ICONS[theme] })) },
            { kind: 'textarea', name: 'body', label: t('form.body'), hint: t('form.bodyHint'), rows: 5, maxLength: SIGNAL_LIMITS.body, guard: true, countdown: true },
            { kind: 'text', name: 'place', label: t('form.place'), hint: t('form.placeHint'), maxLength: SIGNAL_LIMITS.place, optional: true, guard: true },
            { kind: 'checkboxes', name: 'lifePhases', label: t('form.lifePhases'), hint: t('form.lifePhasesHint'), look: 'tiles', optional: true, options: LIFE_PHASES.map((phase) => ({ value: phase, label: phases(phase), phase })) },
            { kind: 'radio', name: 'frequency', label: t('form.frequency'), look: 'tiles', optional: true, options: SIGNAL_FREQUENCIES.map((one) => ({ value: one, label: t(`frequencies.${one}`) })) },
            { kind: 'text', name: 'alreadyTried', label: t('form.alreadyTried'), maxLength: SIGNAL_LIMITS.alreadyTried, optional: true, guard: true },
            { kind: 'radio', name: 'urgency', label: t('form.urgency'), look: 'tiles', optional: true, options: SIGNAL_URGENCIES.map((one) => ({ value: one, label: t(`urgencies.${one}`) })) },
            { kind: 'checkbox', name: 'wantsAnswer', label: t('form.wantsAnswer'), hint: t('form.wantsAnswerHint') },
            { kind: 'checkbox', name: 'isAnonymous', label: t('form.isAnonymous'), hint: t('form.isAnonymousHint') },
          ]}
        >
          <Notice title={t('form.oneChildTitle')} icon="phone"><p>{t('form.oneChild')} <a href={paths.helpForOneChild}>{t('form.oneChildLink')}</a></p></Notice>
        </ActionForm>
      </div>
    </Workspace>
  )
}
