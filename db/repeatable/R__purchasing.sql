-- What orders to suppliers are found by; see parties.party_text.
create or replace view purchasing.purchase_order_text as
    select id, coalesce(number, '') || ' ' || reference as text
    from purchasing.purchase_order where company_id = (select platform.current_company());
grant select on purchasing.purchase_order_text to ballast_app;
