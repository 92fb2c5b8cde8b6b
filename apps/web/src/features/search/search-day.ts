/** Whether a day is typed out; while its year is being typed a date field gives days of long ago. */
export function isSearchDay(day: string): boolean {
  return /^(19|20)\d{2}-\d{2}-\d{2}$/.test(day);
}
