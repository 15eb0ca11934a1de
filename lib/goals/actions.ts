'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeGoal, changeGoalStatus, createGoal, measureGoal, setExample } from './commands'
import { exampleForm, goalForm, measurementForm, newGoalForm, statusForm } from './schema'

export const createGoalAction = coalitionAction({
  name: 'goals.create', schema: newGoalForm, command: createGoal, then: (slug, id) => `${paths.goal(slug, id)}?gelukt=goal_created`,
})

export const changeGoalAction = coalitionAction({
  name: 'goals.change', schema: goalForm, command: changeGoal, then: (slug, id) => `${paths.goal(slug, id)}?gelukt=goal_changed`,
})

export const changeGoalStatusAction = coalitionAction({
  name: 'goals.change_status', schema: statusForm, command: changeGoalStatus, then: (slug, id) => `${paths.goal(slug, id)}?gelukt=goal_status_changed`,
})

export const measureGoalAction = coalitionAction({
  name: 'goals.measure', schema: measurementForm, command: measureGoal, then: (slug, id) => `${paths.goal(slug, id)}?gelukt=goal_measured`,
})

export const setExampleAction = coalitionAction({
  name: 'goals.discard_example', schema: exampleForm, command: setExample,
  then: (slug, _nothing, { discarded }) => `${paths.workspace(slug)}?gelukt=${discarded ? 'example_discarded' : 'example_restored'}`,
})
