import { tell, tx } from '@luodi/shared/server';

/** In the transaction under way, of the person themselves or of who manages people: all at once, on every device. */
export async function endSessions(personId: string): Promise<void> {
  await tx().query('DELETE FROM sessions WHERE person_id = $1', [personId]);
  tell({ person: personId });
}
