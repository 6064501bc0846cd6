-- What parties are found by. Row-level security lets no search operator use an index (ilike is not leakproof), so the
-- view reads as its owner and keeps the company wall itself.
create or replace view parties.party_text as
    select id, number || ' ' || name || ' ' || city || ' ' || email as text
    from parties.party where company_id = (select platform.current_company());
grant select on parties.party_text to ballast_app;
