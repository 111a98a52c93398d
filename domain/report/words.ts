/** Says a word by its full path, such as `statistics.metrics.filed`; a report's own words are Chinese. */
export type Say = (path: string, values?: Record<string, string | number>) => string;
