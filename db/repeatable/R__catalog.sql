-- What items are found by; see parties.party_text.
create or replace view catalog.item_text as
    select id, number || ' ' || name || ' ' || gtin as text
    from catalog.item where company_id = (select platform.current_company());
grant select on catalog.item_text to ballast_app;
