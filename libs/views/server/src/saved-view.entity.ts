import type { ListName, Sharing } from '@luodi/views/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A name for an address of a list. */
@Entity('saved_views')
export class SavedViewRecord {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') ownerId!: string;
  /** The owner's, at the time of saving: who sees it sees what is shared with the unit. */
  @Column('uuid') orgUnitId!: string;
  @Column('text') list!: ListName;
  @Column('text') name!: string;
  @Column('text') query!: string;
  @Column('text') sharing!: Sharing;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) usual!: boolean;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}
