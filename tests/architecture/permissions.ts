import { actionItemsPolicy } from '@/lib/action-items/policy'
import { administrationPolicy } from '@/lib/administration/policy'
import { landingPolicy } from '@/lib/agreements/landing/policy'
import { commitmentLifePolicy } from '@/lib/agreements/life/policy'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { speakingPolicy } from '@/lib/agreements/speaking/policy'
import { challengesPolicy } from '@/lib/challenges/policy'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { contributionsPolicy } from '@/lib/contributions/policy'
import { rankingPolicy } from '@/lib/contributions/ranking/policy'
import { rewardsPolicy } from '@/lib/contributions/rewards/policy'
import { departuresPolicy } from '@/lib/departures/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import { historyPolicy } from '@/lib/history/policy'
import { importsPolicy } from '@/lib/imports/policy'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { sourcesPolicy } from '@/lib/indicators/sources/policy'
import { invitationsPolicy } from '@/lib/invitations/policy'
import { locationsPolicy } from '@/lib/locations/policy'
import { loopPolicy } from '@/lib/loop/policy'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { reportsPolicy } from '@/lib/reports/policy'
import { networkPolicy } from '@/lib/network/policy'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { moneyPolicy } from '@/lib/money/policy'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { sessionsPolicy } from '@/lib/meetings/sessions/policy'
import { membersPolicy } from '@/lib/members/policy'
import { partnersPolicy } from '@/lib/partners/policy'
import { standingPolicy } from '@/lib/notifications/standing/policy'
import { planPolicy } from '@/lib/plan/policy'
import { storiesPolicy } from '@/lib/plan/stories/policy'
import type { Audience } from '@/lib/platform/authz/policy'
import { signalsPolicy } from '@/lib/signals/policy'
import { sparksPolicy } from '@/lib/sparks/policy'

/** Every policy of the app. A policy.ts that is not here fails permissions.test.ts. */
export const POLICIES = [
  coalitionsPolicy,
  membersPolicy,
  partnersPolicy,
  mandatesPolicy,
  networkPolicy,
  locationsPolicy,
  challengesPolicy,
  goalsPolicy,
  goalStancesPolicy,
  agreementsPolicy,
  commitmentLifePolicy,
  landingPolicy,
  speakingPolicy,
  planPolicy, storiesPolicy,
  contributionsPolicy, rankingPolicy, rewardsPolicy,
  actionItemsPolicy,
  signalsPolicy,
  loopPolicy,
  homeworkPolicy,
  meetingsPolicy, sessionsPolicy,
  moneyPolicy,
  indicatorsPolicy, sourcesPolicy,
  importsPolicy,
  reportsPolicy,
  historyPolicy,
  standingPolicy,
  departuresPolicy,
  sparksPolicy,
  invitationsPolicy,
  administrationPolicy,
] as const

export const AUDIENCES: readonly Audience[] = [
  'COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT', 'PARTNER_EXECUTIVE', 'SUPPORTER', 'POLICY_ADVISER', 'PRIVACY_OFFICER', 'LINK', 'JOB', 'PUBLIC',
]

export interface AnyPolicy {
  readonly name: string
  readonly table: Readonly<Record<string, Partial<Record<Audience, true | string>>>>
  readonly conditions: Readonly<Record<string, { readonly says: string }>>
}

function section({ name, table, conditions }: AnyPolicy): string {
  const rows = Object.entries(table).map(([operation, grants]) => {
    const cells = AUDIENCES.map((audience) => {
      const grant = grants[audience]
      return grant === true ? 'yes' : grant ? (conditions[grant]?.says ?? grant) : ''
    })
    return `| ${operation.replaceAll('_', ' ')} | ${cells.join(' | ')} |`
  })
  return [`## ${name.replaceAll('_', ' ')}`, '', `| | ${AUDIENCES.map((one) => one.toLowerCase().replaceAll('_', ' ')).join(' | ')} |`, `|---|${AUDIENCES.map(() => '---|').join('')}`, ...rows].join('\n')
}

/** docs/permissions.md: who may do what, from the tables that decide it. */
export const permissionsPage = (policies: readonly AnyPolicy[] = POLICIES): string => `# Permissions

Made from the policies in \`lib/*/policy.ts\` by \`npm run docs\`; do not edit. An empty cell is refused, and so is
everything that stands nowhere. The columns are the roles of members and the three other ways into a coalition's
context: a personal link, a background task, and what was published.

${policies.map((policy) => section(policy)).join('\n\n')}
`
