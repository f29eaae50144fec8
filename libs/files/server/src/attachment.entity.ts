import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attachments')
export class Attachment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') orgUnitId!: string;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  /** Bytes; PostgreSQL hands a bigint over as text. */
  @Column('bigint') size!: string;
  @Column('text') sha256!: string;
  @Column('text', { nullable: true }) subjectType!: string | null;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('uuid') uploadedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
