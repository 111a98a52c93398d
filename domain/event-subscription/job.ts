/** The job that queues what happened and sends what is due. */
export const EVENTS_JOB = "push-events";
