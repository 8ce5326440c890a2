/** The year that the built-in data are of; an address may name another. */
export const FIRST_YEAR = '2023'
