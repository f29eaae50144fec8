/** pg-boss tells of a failed job by a copy of its error that is none any more: the log would say `[object Object]` of it. */
export const faultOf = (told: object): Error => (told instanceof Error ? told : Object.assign(new Error(), told));
