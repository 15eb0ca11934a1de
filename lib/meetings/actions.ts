'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addItem, cancelMeeting, changeMeeting, closeMeeting, dropItem, planMeeting } from './commands'
import { addItemForm, cancelMeetingForm, changeMeetingForm, closeMeetingForm, dropItemForm, planMeetingForm } from './schema'

const on = (done: string) => (slug: string, id: string) => `${paths.meeting(slug, id)}?gelukt=${done}`

export const planMeetingAction = coalitionAction({
  name: 'meetings.plan', schema: planMeetingForm, command: planMeeting, then: on('meeting_planned'),
})

export const changeMeetingAction = coalitionAction({
  name: 'meetings.change', schema: changeMeetingForm, command: changeMeeting, then: on('meeting_changed'),
})

export const cancelMeetingAction = coalitionAction({
  name: 'meetings.cancel', schema: cancelMeetingForm, command: cancelMeeting, then: on('meeting_cancelled'),
})

export const addItemAction = coalitionAction({
  name: 'meetings.add_item', schema: addItemForm, command: addItem, then: on('meeting_item_added'),
})

export const dropItemAction = coalitionAction({
  name: 'meetings.drop_item', schema: dropItemForm, command: dropItem, then: on('meeting_item_dropped'),
})

export const closeMeetingAction = coalitionAction({
  name: 'meetings.close', schema: closeMeetingForm, command: closeMeeting, then: on('meeting_closed'),
})
