import { lookStyle } from '@/components/layout/look'
import { buttonClass } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { checkLook } from '@/lib/coalitions/rules'
import { formatNumber } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface LookColors {
  readonly mainColor: string
  readonly accentColor: string
}

/** A piece of a page in these colours. Nothing in it does anything, so it is no button or link. */
export function LookSample({ mainColor, accentColor }: LookColors) {
  const t = texts('look')
  return (
    <div className="stack" style={lookStyle({ mainColor, accentColor })}>
      <div className="petrol stack stack-xs"><p className="kicker">{mainColor}</p><p className="h3">{t('samplePanel')}</p><p className="subtle">{t('samplePanelText')}</p></div>
      <div className="call stack stack-xs"><p className="kicker">{accentColor}</p><p className="h3 cluster cluster-sm">{t('sampleCall')}<span className="count">3</span></p><p><Tag tone="apricot" icon="clock">{t('sampleCallText')}</Tag></p></div>
      <p className="cluster">
        <span className={buttonClass()}><Icon name="plus" />{t('sampleButton')}</span>
        <span className={buttonClass('secondary')}>{t('sampleOther')}</span>
        <span className="look-link">{t('sampleLink')}</span>
      </p>
    </div>
  )
}

/** How well text can be read in these colours, measured. */
export function LookChecks(look: LookColors) {
  const t = texts('look')
  return (
    <div className="stack stack-xs">
      <DataTable
        id="checks" caption={t('checkTitle')} columns={[{ label: t('what') }, { label: t('contrast'), numeric: true }, { label: t('result') }]}
        rows={checkLook(look).map(({ what, ratio, isEnough }) => ({
          key: what,
          cells: [t(`checks.${what}`), formatNumber(ratio, currentLocale(), 1), <Tag key="result" tone={isEnough ? 'positive' : 'negative'} icon={isEnough ? 'check' : 'circle-alert'}>{t(isEnough ? 'good' : 'bad')}</Tag>],
        }))}
      />
      <p className="hint">{t('enough')}</p>
    </div>
  )
}
