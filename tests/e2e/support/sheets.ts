/** Every worksheet of the five steps that can be opened: longer as sheets are added, until it is F1.1 to F5.9. */
export const EXPECTED_SHEETS = [
  'F1.1', 'F1.2', 'F1.3', 'F1.4', 'F1.5', 'F1.6', 'F2.1', 'F2.2', 'F2.3', 'F2.4', 'F2.5', 'F2.6', 'F3.3', 'F4.1', 'F4.2', 'F4.3', 'F4.4', 'F4.5', 'F4.6', 'F4.8',
] as const
