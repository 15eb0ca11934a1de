'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { linkAction } from '@/lib/platform/actions/link-action'
import type { ErrorCode } from '@/lib/platform/i18n/messages'
import { paths } from '@/lib/platform/paths'
import { discussHomework, handInByLink, handInHomework, setHomework, withdrawHomework } from './commands'
import { discussHomeworkForm, handInByLinkForm, handInForm, setHomeworkForm, withdrawHomeworkForm } from './schema'

/** Another was handed in: the page shows it, with what was typed still in the form. */
const MEANWHILE: readonly ErrorCode[] = ['meetings.homework_handed_in_meanwhile']

export const setHomeworkAction = coalitionAction({
  name: 'meetings.set_homework', schema: setHomeworkForm, command: setHomework, then: (slug, id) => `${paths.homework(slug, id)}?gelukt=homework_set`,
})

export const handInHomeworkAction = coalitionAction({
  name: 'meetings.hand_in', schema: handInForm, command: handInHomework, pageSays: MEANWHILE, then: (slug, id) => `${paths.homework(slug, id)}?gelukt=homework_handed_in`,
})

export const handInByLinkAction = linkAction({
  name: 'meetings.hand_in_by_link', verb: 'HAND_IN', schema: handInByLinkForm, command: handInByLink, pageSays: { codes: MEANWHILE, page: paths.handIn }, then: paths.handIn,
})

export const discussHomeworkAction = coalitionAction({
  name: 'meetings.discuss_homework', schema: discussHomeworkForm, command: discussHomework,
  then: (slug, id, { to }) => `${paths.homework(slug, id)}?gelukt=${to === 'discussed' ? 'homework_discussed' : 'homework_discussion_undone'}`,
})

export const withdrawHomeworkAction = coalitionAction({
  name: 'meetings.withdraw_homework', schema: withdrawHomeworkForm, command: withdrawHomework, then: (slug, id) => `${paths.homework(slug, id)}?gelukt=homework_withdrawn`,
})
