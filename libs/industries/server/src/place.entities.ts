import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 片区 */
@Entity('districts')
export class District {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('integer', { default: 0 }) sort!: number;
}

/** 镇 */
@Entity('towns')
export class Town {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) districtId!: string | null;
  @Column('text') name!: string;
  @Column('integer', { default: 0 }) sort!: number;
}
