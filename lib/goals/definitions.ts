/** The example of a new workspace: what an opgave and a goal can look like. Marked as such, and thrown away with one button. */
export const EXAMPLE = {
  challenge: {
    title: 'Ouders weten vaak niet bij wie ze terechtkunnen',
    forWhom: 'ouders met een kind tot 4 jaar',
    lifePhases: ['PRENATAL', 'AGE_0_2', 'AGE_2_4'] as const,
    parentsSay: 'Ik wist niet dat ik zomaar mocht bellen.',
  },
  goal: {
    title: '30 ouders kennen één vast gezicht',
    forWhom: 'ouders met een kind tot 4 jaar',
    parentBenefit: 'Je vertelt je verhaal maar één keer.',
    baseline: 12,
    target: 30,
    unit: 'PARENTS' as const,
    /** Days from the start of the workspace. */
    days: 84,
    notNow: 'Nog geen app en geen nieuw loket.',
  },
}
