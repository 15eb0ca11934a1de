'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addMoneyFlow, changeMoneyFlow, overrideMoneyLock } from './commands'
import { moneyFlowForm, newMoneyFlowForm, overrideForm } from './schema'

export const addMoneyFlowAction = coalitionAction({
  name: 'money.add_flow', schema: newMoneyFlowForm, command: addMoneyFlow, then: (slug) => `${paths.money(slug)}?gelukt=money_flow_added`,
})

export const changeMoneyFlowAction = coalitionAction({
  name: 'money.change_flow', schema: moneyFlowForm, command: changeMoneyFlow, then: (slug) => `${paths.money(slug)}?gelukt=money_flow_changed`,
})

export const overrideMoneyLockAction = coalitionAction({
  name: 'money.override', schema: overrideForm, command: overrideMoneyLock, then: (slug, _done, { to }) => `${paths.money(slug)}?gelukt=${to === 'open' ? 'money_opened' : 'money_closed'}`,
})
