'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addSource, changeSource, turnSource } from './commands'
import { newSourceForm, sourceForm, turnSourceForm } from './schema'

export const addSourceAction = coalitionAction({ name: 'indicators.add_source', schema: newSourceForm, command: addSource, then: (slug, id) => `${paths.dataSource(slug, id)}?gelukt=data_source_added` })

export const changeSourceAction = coalitionAction({ name: 'indicators.change_source', schema: sourceForm, command: changeSource, then: (slug, id) => `${paths.dataSource(slug, id)}?gelukt=data_source_changed` })

export const turnSourceAction = coalitionAction({
  name: 'indicators.turn_source', schema: turnSourceForm, command: turnSource, then: (slug, id, { to }) => `${paths.dataSource(slug, id)}?gelukt=${to === 'removed' ? 'data_source_removed' : 'data_source_restored'}`,
})
