/** How much of a query is looked for. Nobody means more; a pasted page would be asked for word by word. */
export const limits = { characters: 500, clauses: 16 }
