/** It has the shape of an id; PostgreSQL takes anything else for an error, not for a row that is not there. */
export const isUuid = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
