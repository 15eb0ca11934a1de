'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { changeStory, tellStory, withdrawStory } from './commands'
import { newStoryForm, storyForm, withdrawStoryForm } from './schema'

export const tellStoryAction = coalitionAction({ name: 'stories.tell', schema: newStoryForm, command: tellStory, then: (slug, id) => `${paths.successStory(slug, id)}?gelukt=success_story_told` })

export const changeStoryAction = coalitionAction({ name: 'stories.change', schema: storyForm, command: changeStory, then: (slug, id) => `${paths.successStory(slug, id)}?gelukt=success_story_changed` })

export const withdrawStoryAction = coalitionAction({ name: 'stories.withdraw', schema: withdrawStoryForm, command: withdrawStory, then: (slug) => `${paths.successStories(slug)}?gelukt=success_story_withdrawn` })
