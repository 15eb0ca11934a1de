'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addTerm, archiveTerm, changeTerm } from './commands'
import { newTermForm, termForm, termToArchive } from './schema'

export const addTermAction = coalitionAction({ name: 'coalitions.add_term', schema: newTermForm, command: addTerm, then: (slug) => `${paths.words(slug)}?gelukt=term_added` })

export const changeTermAction = coalitionAction({ name: 'coalitions.change_term', schema: termForm, command: changeTerm, then: (slug) => `${paths.words(slug)}?gelukt=term_changed` })

export const archiveTermAction = coalitionAction({ name: 'coalitions.archive_term', schema: termToArchive, command: archiveTerm, then: (slug) => `${paths.words(slug)}?gelukt=term_archived` })
