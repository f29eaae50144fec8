import type { Realm, Role as Standard } from '@luodi/shared/contract';
import { Column, Entity, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';

@Entity('roles')
export class Role {
  @PrimaryColumn('text') code!: string;
  @Column('text') standard!: Standard;
  @Column('text') realm!: Realm;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @UpdateDateColumn() updatedAt!: Date;
  @VersionColumn({ default: 1 }) version!: number;
}
