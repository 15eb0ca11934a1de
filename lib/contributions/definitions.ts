/** What inbreng can be about: a passage of the plan, or one question of a goal or of an afspraak. */
export const ABOUT = ['PLAN', 'GOAL', 'COMMITMENT'] as const
export type About = (typeof ABOUT)[number]

/** The questions of a goal and of an afspraak that an experience expert can say something about, in reading order. */
export const PARTS = {
  GOAL: ['title', 'forWhom', 'parentBenefit', 'notNow'],
  COMMITMENT: ['what', 'forWhom', 'evidence', 'room'],
} as const satisfies Record<Exclude<About, 'PLAN'>, readonly string[]>
export type Part = (typeof PARTS)[keyof typeof PARTS][number]
