'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { chooseImprovement, closeScan, openScan } from './commands'
import { closeScanForm, improvementForm, openScanForm } from './schema'

export const openScanAction = coalitionAction({ name: 'plan.open_scan', schema: openScanForm, command: openScan, then: (slug) => `${paths.scan(slug)}?gelukt=scan_opened` })

export const closeScanAction = coalitionAction({ name: 'plan.close_scan', schema: closeScanForm, command: closeScan, then: (slug) => `${paths.scan(slug)}?gelukt=scan_closed` })

export const chooseImprovementAction = coalitionAction({
  name: 'plan.choose_improvement', schema: improvementForm, command: chooseImprovement, then: (slug) => `${paths.scan(slug)}?gelukt=scan_improvement_chosen`,
})
