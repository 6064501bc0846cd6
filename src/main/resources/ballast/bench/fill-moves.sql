-- Each item comes in fives and goes in fours, at a cost of its own; one entry for each day of the chunk.
with given (first_no, last_no, first_on, days, moves) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
a as (
    select (select id from accounting.account where number = '1210') as stock,
        (select id from accounting.account where number = '2050') as received,
        (select id from accounting.journal where code = 'STK') as journal,
        (select id from inventory.warehouse where code = 'MAIN') as store,
        (select array_agg(id order by id) from catalog.item) as items),
move as (
    select n, a.items[1 + n % 1000] as item, n / 1000 % 2 = 0 as receipt,
        first_on + (n::bigint * days / moves)::int as day, 1 + n % 1000 % 90 as cost
    from given, a, generate_series(first_no, last_no) n),
balance as (
    select from a, inventory.lock_stock(a.items, array_fill(a.store, array[cardinality(a.items)]))),
sums as (
    select day, sum(cost * case when receipt then 5 else -4 end) as value from move group by 1
    having sum(cost * case when receipt then 5 else -4 end) <> 0),
entry as (
    insert into accounting.journal_entry (journal_id, number, posting_on, document_on, text, source, source_id, line_count)
    select a.journal, 'M-' || day, day, day, 'Bench', 'bench', 1, 2 from sums, a
    where (select count(*) from balance) > 0
    returning id, posting_on),
line as (
    insert into accounting.journal_line (entry_id, line_no, line_count, posting_on, account_id, debit, credit, currency_code, amount)
    select e.id, v.no, 2, e.posting_on, v.account, greatest(v.amount, 0), greatest(-v.amount, 0), 'EUR', v.amount
    from entry e join sums s on s.day = e.posting_on, a,
        lateral (values (1, a.stock, s.value), (2, a.received, -s.value)) v (no, account, amount)
    returning 1)
insert into inventory.stock_move (item_id, warehouse_id, kind, quantity, value, moved_on, source, source_id, line_no, entry_id)
select m.item, a.store, case when receipt then 'RECEIPT' else 'ISSUE' end, case when receipt then 5 else -4 end,
    m.cost * case when receipt then 5 else -4 end, m.day, 'bench', m.n, 1, e.id
from move m join entry e on e.posting_on = m.day, a
