import { BUSINESS_ZONE } from '@luodi/shared/contract';

/** SQL: the business day, a date, in which the instant `instant` lies; `businessDay` in SQL. */
export const dayOf = (instant: string): string => `(${instant} AT TIME ZONE '${BUSINESS_ZONE}')::date`;

/** SQL: the instant at which the business day `day`, a date, begins. */
export const beginOf = (day: string): string => `((${day})::timestamp AT TIME ZONE '${BUSINESS_ZONE}')`;
