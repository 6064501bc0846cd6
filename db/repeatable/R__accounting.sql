-- What is posted but not yet rolled up, per day and account. The mark as a variable lets the planner see how short it is.
create or replace function accounting.tail()
    returns table (day date, account_id int, debit numeric, credit numeric) stable rows 500 language plpgsql as $$
declare mark xid8 := (select txid from accounting.seal_mark);
begin
    return query select l.posting_on, l.account_id, sum(l.debit), sum(l.credit)
        from accounting.journal_entry e join accounting.journal_line l on l.entry_id = e.id
        where e.txid >= mark and e.company_id = (select platform.current_company()) group by 1, 2;
end $$;

-- Balances of every account at each of the given dates: months before, days within the month, and the tail.
-- One statement, one snapshot: exact at every moment.
create or replace function accounting.balances_at(dates date[])
    returns table (on_date date, account_id int, debit numeric, credit numeric) stable language sql as $$
    with at as ( -- month: the first day not covered by whole months
        select d, date_trunc('month', d + 1)::date as month,
            coalesce(lag(date_trunc('month', d + 1)::date) over (order by d), '-infinity') as since
        from (select distinct unnest(dates)) asked (d)),
    month as ( -- each month is read once: for the first date after it, which hands it on to the later ones
        select at.d, b.account_id, sum(b.debit) as debit, sum(b.credit) as credit
        from at join accounting.balance_month b on b.month >= at.since and b.month < at.month
        where b.company_id = (select platform.current_company()) group by 1, 2),
    part as (
        select at.d, m.account_id, m.debit, m.credit from month m join at on m.d <= at.d
        union all
        select at.d, b.account_id, b.debit, b.credit
        from at join accounting.balance_day b on b.day between at.month and at.d
        where b.company_id = (select platform.current_company())
        union all
        select at.d, t.account_id, t.debit, t.credit from accounting.tail() t join at on t.day <= at.d)
    select d, account_id, sum(debit), sum(credit) from part group by 1, 2
$$;

-- For each date the last day before its fiscal year: the calendar year unless the fiscal periods say otherwise.
create or replace function accounting.fiscal_year_eves(dates date[]) returns date[] stable language sql as $$
    select array_agg(coalesce(
        (select min(y.first_on) from accounting.fiscal_period p
            join accounting.fiscal_period y on y.company_id = p.company_id and y.fiscal_year = p.fiscal_year
            where p.company_id = (select platform.current_company()) and d between p.first_on and p.last_on),
        date_trunc('year', d)::date) - 1 order by place)
    from unnest(dates) with ordinality asked (d, place)
$$;

-- What an entry says, as canonical text: what the seal's hash is taken of.
create or replace function accounting.entry_content(entry bigint) returns bytea stable language sql as $$
    select convert_to(jsonb_build_array(e.id, e.company_id, j.code, e.number, e.posting_on, e.document_on, e.text, e.source,
        e.source_id, e.line_count, e.reverses_id, e.posted_by, e.posted_at at time zone 'UTC', (
        select jsonb_agg(jsonb_build_array(l.line_no, l.account_id, l.debit, l.credit, l.currency_code, l.amount, l.party_id,
            l.tax_code_id, l.due_on, l.text) order by l.line_no)
        from accounting.journal_line l where l.entry_id = e.id))::text, 'UTF8')
    from accounting.journal_entry e join accounting.journal j on j.id = e.journal_id where e.id = entry
$$;

-- The sealing pass: entries of finished transactions get their gap-free sequence, their place in the hash chain,
-- and are added to the balances. Posting never waits for it; two passes at once are one. Returns how many it sealed.
create or replace function accounting.seal() returns int security definer language plpgsql
    set search_path = accounting, public as $$
declare
    horizon xid8;
    mark xid8;
    e record;
    last_company int := 0;
    last_sequence bigint;
    last_hash bytea;
    sealed int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('accounting.seal')) then return 0; end if;
    select txid into mark from seal_mark;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    if horizon <= mark then return 0; end if;

    insert into balance_day as b (company_id, day, account_id, debit, credit)
        select l.company_id, l.posting_on, l.account_id, sum(l.debit), sum(l.credit)
        from journal_entry je join journal_line l on l.entry_id = je.id
        where je.txid >= mark and je.txid < horizon group by 1, 2, 3
        on conflict (company_id, day, account_id)
            do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;
    insert into balance_month as b (company_id, month, account_id, debit, credit)
        select l.company_id, date_trunc('month', l.posting_on), l.account_id, sum(l.debit), sum(l.credit)
        from journal_entry je join journal_line l on l.entry_id = je.id
        where je.txid >= mark and je.txid < horizon group by 1, 2, 3
        on conflict (company_id, month, account_id)
            do update set debit = b.debit + excluded.debit, credit = b.credit + excluded.credit;

    for e in select je.id, je.company_id from journal_entry je
             where je.txid >= mark and je.txid < horizon order by je.company_id, je.txid, je.id loop
        if e.company_id <> last_company then
            select sequence, hash into last_sequence, last_hash from entry_seal
            where company_id = e.company_id order by sequence desc limit 1;
            if not found then
                last_sequence := 0;
                last_hash := '';
            end if;
            last_company := e.company_id;
        end if;
        last_sequence := last_sequence + 1;
        last_hash := sha256(last_hash || entry_content(e.id));
        insert into entry_seal values (e.id, e.company_id, last_sequence, last_hash);
        sealed := sealed + 1;
    end loop;
    update seal_mark set txid = horizon;
    return sealed;
end $$;

-- The first entry of the current company at which the chain does not hold, or null.
create or replace function accounting.first_broken_seal() returns bigint stable language plpgsql as $$
declare
    s record;
    expected bigint := 0;
    chained bytea := '';
begin
    for s in select * from accounting.entry_seal where company_id = platform.current_company() order by sequence loop
        expected := expected + 1;
        chained := sha256(chained || accounting.entry_content(s.entry_id));
        if s.sequence <> expected or s.hash <> chained then return s.entry_id; end if;
    end loop;
    return null;
end $$;

revoke execute on function accounting.seal() from public;
grant execute on function accounting.seal() to ballast_app;

-- Takes open items in the order of their ids, so that whoever settles the same ones waits instead of deadlocking.
create or replace function accounting.lock_items(items bigint[]) returns void security definer language sql
    set search_path = accounting as $$
    select from open_item where id = any(items) and company_id = platform.current_company() order by id for no key update
$$;

-- A command runs once: the payment it has already posted, or null after taking the items it wants to pay.
create or replace function accounting.begin_payment(command uuid, items bigint[]) returns bigint
    security definer language plpgsql set search_path = accounting as $$
declare done bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(command::text, 0));
    select id into done from payment where command_id = command and company_id = platform.current_company();
    if done is null then perform lock_items(items); end if;
    return done;
end $$;

-- The same for entries: the entry this command has already posted, or null.
create or replace function accounting.begin_entry(command uuid) returns bigint
    security definer language plpgsql set search_path = accounting as $$
declare done bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(command::text, 0));
    select id into done from journal_entry where command_id = command and company_id = platform.current_company();
    return done;
end $$;

-- What must hold in the books of the current company, whatever happened: by name, how often it does not.
create or replace function accounting.check_books() returns table (name text, failed bigint) stable language sql as $$
    select 'entries-balance', count(*) from (
        select e.id from accounting.journal_entry e left join accounting.journal_line l on l.entry_id = e.id
        group by e.id having count(l.line_no) <> e.line_count or coalesce(sum(l.debit - l.credit), 1) <> 0) wrong
    union all
    select 'balances-equal-lines', count(*)
    from accounting.balances_at(array[date '9999-12-31']) b
    full join (select account_id, sum(debit) as debit, sum(credit) as credit
               from accounting.journal_line group by account_id) l using (account_id)
    where (b.debit, b.credit) is distinct from (l.debit, l.credit)
    union all
    select 'open-items-equal-control-accounts', count(*)
    from (select account_id, party_id, sum(ledger_amount - ledger_settled) as open
          from accounting.open_item group by account_id, party_id) i
    full join (select l.account_id, l.party_id, sum(l.debit - l.credit) as booked
               from accounting.journal_line l join accounting.account a on a.id = l.account_id
               where a.control in ('RECEIVABLE', 'PAYABLE') group by l.account_id, l.party_id) b using (account_id, party_id)
    where i.open is distinct from b.booked
    union all
    select 'items-equal-their-settlements', count(*)
    from accounting.open_item i
    left join (select open_item_id, sum(amount) as amount, sum(ledger_amount) as ledger_amount
               from accounting.settlement_line group by open_item_id) s on s.open_item_id = i.id
    where i.settled <> coalesce(s.amount, 0) or i.ledger_settled <> coalesce(s.ledger_amount, 0)
    union all
    select 'settlements-balance', count(*) from (
        select s.id from accounting.settlement s left join accounting.settlement_line l on l.settlement_id = s.id
        group by s.id having count(l.line_no) <> s.line_count or coalesce(sum(l.ledger_amount), 1) <> 0) wrong
    union all
    select 'payment-numbers-have-no-gaps', abs(coalesce(sum(c.last_number), 0) - (select count(*) from accounting.payment))
    from platform.number_series s join platform.number_counter c on c.series_id = s.id where s.code = 'accounting.payment'
    union all
    select 'entry-numbers-have-no-gaps', greatest(coalesce(sum(c.last_number), 0)
        - (select count(*) from accounting.journal_entry where source is null), 0)
    from platform.number_series s join platform.number_counter c on c.series_id = s.id where s.code = 'accounting.journal_entry'
    union all
    select 'seals-hold', case when accounting.first_broken_seal() is null then 0 else 1 end
$$;

-- What entries are found by; see parties.party_text.
create or replace view accounting.entry_text as
    select id, number || ' ' || text as text
    from accounting.journal_entry where company_id = (select platform.current_company());
grant select on accounting.entry_text to ballast_app;
