-- What invoices are found by; see parties.party_text.
create or replace view sales.invoice_text as
    select id, coalesce(number, '') || ' ' || reference as text
    from sales.invoice where company_id = (select platform.current_company());
grant select on sales.invoice_text to ballast_app;
