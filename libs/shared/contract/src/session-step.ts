/** What may still be asked for after the password, in this order: the second factor, a new password for one that has expired, and to set up a second factor. */
export const SESSION_STEPS = ['factor', 'password', 'enrolment'] as const;
export type SessionStep = (typeof SESSION_STEPS)[number];
