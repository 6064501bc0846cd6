-- The company's invoices and customers once more, without anything around them.
drop schema if exists bare cascade;
create schema bare;
create table bare.party as select id, name from parties.party where company_id = (select max(id) from platform.company);
alter table bare.party add primary key (id);
create table bare.invoice as
    select id, number, party_id, document_on, due_on, reference, gross, status
    from sales.invoice where company_id = (select max(id) from platform.company);
alter table bare.invoice add primary key (id);
create index on bare.invoice (document_on, id);
create index on bare.invoice (party_id, document_on, id);
create index on bare.invoice (number);
create index on bare.invoice (due_on, id);
create index on bare.invoice (gross, id);
create index on bare.invoice using gin ((coalesce(number, '') || ' ' || reference) gin_trgm_ops);
analyze bare.invoice, bare.party;
grant usage on schema bare to ballast_app;
grant select on all tables in schema bare to ballast_app
