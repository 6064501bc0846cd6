-- Takes the balances of items in warehouses, opening those that are missing, in one order for everybody, so that whoever
-- needs the same ones waits instead of deadlocking. Missing ones come first: nobody holds a balance while adding one.
create or replace function inventory.lock_stock(items bigint[], warehouses int[]) returns setof inventory.stock_balance
    security definer language plpgsql set search_path = inventory as $$
begin
    if exists (select from unnest(items, warehouses) wanted (item_id, warehouse_id)
               where not exists (select from stock_balance b
                   where b.item_id = wanted.item_id and b.warehouse_id = wanted.warehouse_id)) then
        insert into stock_balance (item_id, warehouse_id, company_id, allows_negative)
            select distinct i.id, w.id, w.company_id, w.allows_negative
            from unnest(items, warehouses) wanted (item_id, warehouse_id)
            join warehouse w on w.id = wanted.warehouse_id and w.company_id = platform.current_company()
            join catalog.item i on i.id = wanted.item_id and i.company_id = w.company_id and i.kind = 'GOODS'
            order by 1, 2 on conflict do nothing;
    end if;
    return query select b.* from stock_balance b
        where (b.item_id, b.warehouse_id) in (select * from unnest(items, warehouses))
          and b.company_id = platform.current_company()
        order by b.item_id, b.warehouse_id for no key update;
end $$;

-- What happened to an item in a warehouse after a day, for a move that comes late: the change since, what was received
-- and issued, and the least there was at the end of any day from then on.
create or replace function inventory.since(item bigint, store int, day date)
    returns table (quantity numeric, value numeric, received numeric, issued numeric, issued_value numeric, lowest numeric)
    stable language sql as $$
    with move as (
        select moved_on, kind, quantity, value from inventory.stock_move
        where item_id = item and warehouse_id = store and moved_on > day),
    by_day as (select moved_on, sum(quantity) as quantity from move group by 1),
    after as (select sum(quantity) over (order by moved_on desc) - quantity as later from by_day)
    select coalesce(sum(m.quantity), 0), coalesce(sum(m.value), 0),
        coalesce(sum(m.quantity) filter (where kind in ('RECEIPT', 'ARRIVAL')), 0),
        coalesce(-sum(m.quantity) filter (where kind not in ('RECEIPT', 'ARRIVAL', 'REVALUATION')), 0),
        coalesce(-sum(m.value) filter (where kind not in ('RECEIPT', 'ARRIVAL', 'REVALUATION')), 0),
        b.on_hand - greatest(coalesce(sum(m.quantity), 0), (select coalesce(max(later), 0) from after))
    from inventory.stock_balance b left join move m on true
    where b.item_id = item and b.warehouse_id = store group by b.on_hand
$$;

-- What the company received of an item after a receipt: the units on hand are those that came last.
create or replace function inventory.received_after(receipt bigint) returns numeric stable language sql as $$
    select coalesce(sum(m.quantity), 0) from inventory.stock_move r
    join inventory.stock_move m on m.item_id = r.item_id and (m.moved_on, m.id) > (r.moved_on, r.id) and m.kind = 'RECEIPT'
    where r.id = receipt
$$;

-- Quantity and value of every item in every warehouse at the end of a day: what there was at the nearest first of a month,
-- and the moves between it and the day. Months are summed from the beginning, or taken off today's stock, whichever are fewer.
create or replace function inventory.stock_at(at_day date)
    returns table (item_id bigint, warehouse_id int, on_hand numeric, value numeric) stable language plpgsql as $$
#variable_conflict use_column
declare
    company int := platform.current_company();
    edge date := date_trunc('month', at_day + 15)::date;
    days daterange := case when edge <= at_day then daterange(edge, at_day, '[]') else daterange(at_day + 1, edge) end;
    side int := case when edge <= at_day then 1 else -1 end;
begin
    if edge > current_date - 540 then
        return query select item_id, warehouse_id, sum(quantity), sum(value) from (
            select item_id, warehouse_id, on_hand as quantity, value from inventory.stock_balance where company_id = company
            union all
            select item_id, warehouse_id, -quantity, -value from inventory.stock_month
            where company_id = company and month >= edge
            union all
            select item_id, warehouse_id, side * quantity, side * value from inventory.stock_move
            where company_id = company and moved_on >= lower(days) and moved_on < upper(days)) part group by 1, 2;
    else
        return query select item_id, warehouse_id, sum(quantity), sum(value) from (
            select item_id, warehouse_id, quantity, value from inventory.stock_month
            where company_id = company and month < edge
            union all
            select item_id, warehouse_id, side * quantity, side * value from inventory.stock_move
            where company_id = company and moved_on >= lower(days) and moved_on < upper(days)) part group by 1, 2;
    end if;
end $$;

-- What must hold in the stock of the current company: by name, how often it does not.
create or replace function inventory.check_stock() returns table (name text, failed bigint) stable language sql as $$
    select 'balances-equal-moves', count(*) from inventory.stock_balance b
    left join (select item_id, warehouse_id, sum(quantity) as quantity, sum(value) as value
               from inventory.stock_move group by 1, 2) m using (item_id, warehouse_id)
    where (b.on_hand, b.value) is distinct from (coalesce(m.quantity, 0), coalesce(m.value, 0))
    union all
    select 'places-equal-balances', count(*) from inventory.stock_balance b
    left join (select item_id, warehouse_id, sum(on_hand) as on_hand from inventory.bin_balance group by 1, 2) p
        using (item_id, warehouse_id)
    where b.on_hand <> coalesce(p.on_hand, 0)
    union all
    select 'months-equal-moves', count(*) from (
        select item_id, warehouse_id, date_trunc('month', moved_on)::date as month, sum(quantity) as quantity, sum(value) as value
        from inventory.stock_move group by 1, 2, 3) m
    full join inventory.stock_month s using (item_id, warehouse_id, month)
    where (s.quantity, s.value) is distinct from (m.quantity, m.value)
    union all
    select 'layers-equal-balances', count(*) from inventory.stock_balance b
    join inventory.stock_item i on i.item_id = b.item_id and i.costing = 'FIFO'
    left join (select item_id, warehouse_id, sum(quantity) as quantity, sum(value) as value from inventory.fifo_layer group by 1, 2) f
        on f.item_id = b.item_id and f.warehouse_id = b.warehouse_id
    where b.on_hand >= 0 and (b.on_hand, b.value) is distinct from (coalesce(f.quantity, 0), coalesce(f.value, 0))
    union all
    select 'reservations-equal-balances', count(*) from inventory.stock_balance b
    left join (select item_id, warehouse_id, sum(reserved) as reserved from inventory.reservation group by 1, 2) r
        using (item_id, warehouse_id)
    where b.reserved <> coalesce(r.reserved, 0)
    union all
    select 'moves-equal-entries', count(*) from (
        select m.entry_id, sum(m.value) as value from inventory.stock_move m where m.entry_id is not null group by 1) m
    join lateral (
        select sum(l.debit - l.credit) as booked from accounting.journal_line l
        where l.entry_id = m.entry_id and l.account_id in (
            select account_id from accounting.account_determination where purpose in ('INVENTORY', 'GOODS_IN_TRANSIT'))) l on true
    where m.value <> coalesce(l.booked, 0)
$$;

revoke execute on function inventory.lock_stock(bigint[], int[]) from public;
grant execute on function inventory.lock_stock(bigint[], int[]) to ballast_app;
