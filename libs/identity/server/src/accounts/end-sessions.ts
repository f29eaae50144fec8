import { tell, tx } from '@luodi/shared/server';

/** In the transaction under way, of the person themselves or of who manages people: all at once, on every device but the one whose session stays. */
export async function endSessions(personId: string, staying?: string): Promise<void> {
  await tx().query('DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2', [personId, staying ?? null]);
  tell({ person: personId });
}
