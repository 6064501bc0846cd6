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
    tail as (
        select count(*) as entries, coalesce(extract(epoch from clock_timestamp() - min(posted_at)), 0) as age
        from accounting.journal_entry where txid >= (select txid from accounting.seal_mark)),
    sealed as ( -- the sequence has no gaps
        select coalesce(sum(last), 0) as entries from platform.company c
        cross join lateral (
            select max(sequence) as last from accounting.entry_seal where company_id = c.id) s),
    due as (
        select count(*) as tasks, coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0) as age
        from platform.task where state = 'WAITING' and due_at <= clock_timestamp()),
    figure (name, value) as (
        select 'books.findings', sum(cases) from latest
        union all select 'nightly.proof.age', extract(epoch from clock_timestamp() - min(at)) from latest
        union all select 'entries.posted', sealed.entries + tail.entries from sealed, tail
        union all select 'entries.unsealed', entries from tail
        union all select 'entries.unsealed.age', age from tail
        union all select 'tasks.due', tasks from due
        union all select 'tasks.due.age', age from due
        union all select 'tasks.failed', count(*) from platform.task where state = 'FAILED'
        union all select 'approvals.waiting', count(*) from approvals.request where status = 'WAITING')
    select name, value from figure
    where platform.current_actor() = 0 and platform.current_company() is null
$$;
revoke execute on function operations.figures() from public;
grant execute on function operations.figures() to ballast_app;
