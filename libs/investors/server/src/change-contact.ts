import { maskPhone, normalisePhone, type ContactView, type CreateContactDto, type UpdateContactDto } from '@luodi/investors/contract';
import { actorInScope, audit, changed, indexName, instant, notFound, pinyinOrder, problems, refuseStale, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Contact } from './contact.entity';
import { contactView } from './contacts.query';
import { visibleInvestor } from './investors.query';

const Phone = problems({ 'phone-unreadable': { status: 422, zh: '请填写电话号码', en: 'Enter a phone number' } });
const FIELDS = ['title', 'wechat', 'email', 'decisionRole', 'hometown', 'introducer', 'consentBasis'] as const;

@Injectable()
export class ChangeContact {
  async create(dto: CreateContactDto): Promise<ContactView> {
    const { id: investorId, orgUnitId } = await visibleInvestor(dto.investorId);
    const blank = Object.fromEntries([...FIELDS, 'mobile'].map((field) => [field, null]));
    const fields = fieldsOf(dto);
    const record = { id: uuid(), orgUnitId, investorId, createdBy: actorInScope().id, createdAt: instant(), updatedAt: instant() };
    const contact = tx().create(Contact, { ...blank, ...fields, ...record, pinyin: pinyinOrder(dto.name), version: 1 });
    await tx().insert(Contact, contact);
    await indexContact(contact);
    const after = { investorId, ...traced(fields) };
    await audit({ action: 'contact.create', subjectType: 'contact', subjectId: contact.id, orgUnitId, after });
    return contactView(contact.id);
  }

  async update(id: string, dto: UpdateContactDto, version: number): Promise<ContactView> {
    const contact = await tx().findOne(Contact, { where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!contact) throw notFound();
    const next = fieldsOf(dto);
    const current = await contactView(id);
    refuseStale(version, contact, next, () => current);
    const changes = changed<Partial<Contact>>(contact, next);
    if (!changes) return current;
    await tx().save(Object.assign(contact, changes.after, { pinyin: pinyinOrder(dto.name ?? contact.name), updatedAt: instant() }));
    await indexContact(contact);
    await audit({
      action: 'contact.change',
      subjectType: 'contact',
      subjectId: id,
      orgUnitId: contact.orgUnitId,
      before: traced(changes.before),
      after: traced(changes.after),
    });
    return contactView(id);
  }
}

/** The trail outlives the contact: it tells that a number was changed, and keeps none whole. */
const traced = <T extends Partial<Contact>>(fields: T): T => (fields.mobile ? { ...fields, mobile: maskPhone(fields.mobile) } : fields);

const indexContact = (contact: Contact) => indexName('contact', { record: contact, names: [contact.name], codes: [contact.mobile] });

/** The fields given, as they are stored: no empty texts, the phone number in its usual form. */
function fieldsOf(dto: UpdateContactDto): Partial<Contact> {
  const given = FIELDS.filter((field) => dto[field] !== undefined).map((field) => [field, dto[field] || null]);
  const name = dto.name === undefined ? {} : { name: dto.name };
  const mobile = dto.mobile === undefined ? {} : { mobile: normalisePhone(dto.mobile) };
  if (dto.mobile && !mobile.mobile) throw Phone('phone-unreadable', {}, { field: 'mobile' });
  return { ...name, ...mobile, ...Object.fromEntries(given) } as Partial<Contact>;
}
