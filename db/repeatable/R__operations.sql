-- How the whole installation stands, by name; nothing of a single company, and only for the system itself.
create or replace function operations.figures() returns table (name text, value numeric) stable security definer language sql
    set search_path = operations, pg_temp as $$
    with latest as ( -- a company that was never proved counts from its founding
        select coalesce(p.ended_at, f.at) as at, coalesce(p.cases, 0) as cases
        from platform.company c
        left join lateral (
            select p.ended_at, (select sum(cases) from finding where proof_id = p.id) as cases
            from proof p where p.company_id = c.id order by p.night_on desc limit 1) p on true
        left join lateral (
            select min(at) as at from audit.change where company_id is null
                and document = 'platform.company' and document_id = c.id) f on true),
    figure (name, value) as (
        select 'books.findings', sum(cases) from latest
        union all
        select 'nightly.proof.age', extract(epoch from clock_timestamp() - min(at)) from latest)
    select name, value from figure
    where platform.current_actor() = 0 and platform.current_company() is null
$$;
revoke execute on function operations.figures() from public;
grant execute on function operations.figures() to ballast_app;
