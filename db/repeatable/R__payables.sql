-- What suppliers' bills are found by; see parties.party_text.
create or replace view payables.bill_text as
    select id, coalesce(number, '') || ' ' || reference as text
    from payables.bill where company_id = (select platform.current_company());
grant select on payables.bill_text to ballast_app;
