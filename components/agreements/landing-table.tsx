import { formerName, formerPartner } from '@/components/members/former-name'
import { DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { IconName } from '@/components/ui/icon'
import type { LandingAnswerRead, LandingCell, LandingRow, LandingStanding } from '@/lib/agreements/landing/types'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

const LOOK: Record<LandingStanding, { tone: TagTone; icon?: IconName }> = {
  YES: { tone: 'positive', icon: 'check' }, PARTLY: { tone: 'apricot' }, NOT_YET: { tone: 'warning' }, SILENT: { tone: 'line', icon: 'circle-dashed' }, NOBODY: { tone: 'plain' },
}

export function LandingTag({ standing }: { standing: LandingStanding }) {
  const { tone, icon } = LOOK[standing]
  return <Tag tone={tone} {...(icon ? { icon } : {})}>{texts('agreements.landing')(`standings.${standing}`)}</Tag>
}

/** Who said it when: the person who answered, or the function that a coordinator heard it from. */
export function saidLine(answer: LandingAnswerRead): string {
  const t = texts('agreements.landing')
  const said = { who: formerName(answer), day: formatDay(dayOf(answer.answeredAt), currentLocale()) }
  return answer.saidBy === null ? t('by', said) : t('saidByLine', { ...said, function: answer.saidBy })
}

/** One layer: where it stands, in their own words. */
function Layer({ cell: { standing, answer }, versionNumber }: { cell: LandingCell; versionNumber: number }) {
  const t = texts('agreements.landing')
  return (
    <div className="stack stack-xs">
      <p><LandingTag standing={standing} /></p>
      {answer?.difference && <p className="small">{answer.difference}</p>}
      {answer && <p className="small subtle">{saidLine(answer)}{answer.versionNumber !== versionNumber && <>; {t('version', { number: answer.versionNumber })}</>}</p>}
    </div>
  )
}

/** Partners by layers. On a phone each partner is a block. */
export function LandingTable({ rows, versionNumber }: { rows: readonly LandingRow[]; versionNumber: number }) {
  const t = texts('agreements.landing')
  return (
    <DataTable
      id="landing" caption={t('caption')} stacks columns={[{ label: t('partner') }, ...PARTNER_LEVELS.map((level) => ({ label: t(`levels.${level}`) }))]}
      rows={rows.map((row) => ({ key: row.partnerId, cells: [formerPartner(row), ...row.cells.map((cell) => <Layer key={cell.level} cell={cell} versionNumber={versionNumber} />)] }))}
    />
  )
}
