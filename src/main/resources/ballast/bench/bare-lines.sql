-- The company's lines and open items once more, without anything around them.
drop schema if exists bare cascade;
create schema bare;
create table bare.line as
    select entry_id, line_no, account_id, posting_on, debit, credit from accounting.journal_line where company_id = (
        select max(id) from platform.company);
create index on bare.line (account_id, posting_on);
create table bare.month as
    select account_id, date_trunc('month', posting_on)::date as month, sum(debit) as debit, sum(credit) as credit
    from bare.line group by 1, 2;
create table bare.item as
    select party_id, due_on, ledger_amount - ledger_settled as amount from accounting.open_item where is_open and company_id = (
        select max(id) from platform.company);
create table bare.account as select id, number, name, kind from accounting.account where company_id = (
    select max(id) from platform.company);
analyze bare.line, bare.month, bare.item, bare.account;
grant usage on schema bare to ballast_app;
grant select on all tables in schema bare to ballast_app
