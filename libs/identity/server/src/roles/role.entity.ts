import type { Realm, Role as Standard } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('roles')
export class Role {
  @PrimaryColumn('text') code!: string;
  @Column('text') standard!: Standard;
  @Column('text') realm!: Realm;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  /** Standard ones first, then as they were made. */
  @Column({ type: 'integer', generated: 'identity', generatedIdentity: 'ALWAYS', insert: false, update: false }) sort!: number;
  @VersionColumn({ default: 1 }) version!: number;
}
