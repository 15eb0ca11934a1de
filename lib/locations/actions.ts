'use server'
import { coalitionAction } from '@/lib/platform/actions/coalition-action'
import { paths } from '@/lib/platform/paths'
import { addLocation, addSeat, archiveLocation, changeLocation, changeSeat, changeTeam, setSeat } from './commands'
import { archiveForm, locationForm, newLocationForm, newSeatForm, seatForm, seatStandingForm, teamForm } from './schema'

export const addLocationAction = coalitionAction({
  name: 'locations.add', schema: newLocationForm, command: addLocation, then: (slug, id) => `${paths.team(slug, id)}?gelukt=location_added`,
})

export const changeLocationAction = coalitionAction({
  name: 'locations.change', schema: locationForm, command: changeLocation, then: (slug, id) => `${paths.location(slug, id)}?gelukt=location_changed`,
})

export const changeTeamAction = coalitionAction({
  name: 'locations.change_team', schema: teamForm, command: changeTeam, then: (slug, id) => `${paths.team(slug, id)}?gelukt=team_changed`,
})

export const archiveLocationAction = coalitionAction({
  name: 'locations.archive', schema: archiveForm, command: archiveLocation,
  then: (slug, id, { to }) => `${paths.location(slug, id)}?gelukt=${to === 'archived' ? 'location_archived' : 'location_reopened'}`,
})

export const addSeatAction = coalitionAction({
  name: 'locations.add_seat', schema: newSeatForm, command: addSeat, then: (slug, id) => `${paths.team(slug, id)}?gelukt=seat_added`,
})

export const changeSeatAction = coalitionAction({
  name: 'locations.change_seat', schema: seatForm, command: changeSeat, then: (slug, id) => `${paths.team(slug, id)}?gelukt=seat_changed`,
})

export const setSeatAction = coalitionAction({
  name: 'locations.set_seat', schema: seatStandingForm, command: setSeat,
  then: (slug, id, { to }) => `${paths.team(slug, id)}?gelukt=${to === 'ended' ? 'seat_ended' : 'seat_resumed'}`,
})
