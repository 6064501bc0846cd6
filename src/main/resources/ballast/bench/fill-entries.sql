with given (first_no, last_no, first_on, days, documents) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
base (id) as (select platform.current_company() * 100000000::bigint), -- so that companies of one folder do not meet
a as (
    select (select id from accounting.account where number = '1100') as receivable,
        (select id from accounting.account where number = '4000') as goods,
        (select id from accounting.account where number = '4010') as services,
        (select id from accounting.account where number = '2100') as output_tax,
        (select id from accounting.account where number = '1300') as input_tax,
        (select id from accounting.account where number = '1000') as bank,
        (select id from accounting.account where number = '6310') as software,
        (select array_agg(id order by number) from accounting.account
            where kind = 'EXPENSE' and not is_group and number <> '6310') as costs,
        (select array_agg(id order by id) from parties.party) as customers,
        (select id from accounting.journal where code = 'SAL') as sales,
        (select id from accounting.journal where code = 'GEN') as general),
doc as (
    select n, n % 10 < 8 as invoice, first_on + (n::bigint * days / documents)::int as day,
        customers[1 + (n::bigint * 7919 % cardinality(customers))::int] as customer,
        (100 + n::bigint * 104729 % 90000 / 10.0)::numeric(19,2) as net
    from given, a, generate_series(first_no, last_no) n),
entry as (
    insert into accounting.journal_entry (journal_id, number, posting_on, document_on, text, source, source_id, line_count)
    select case when invoice then a.sales else a.general end, 'B-' || n, day, day, 'Bench ' || n,
        case when invoice then 'sales.invoice' else 'bench' end, base.id + n, case when invoice then 3 else 4 end
    from doc, a, base order by n
    returning id, source_id, line_count),
line as (
    insert into accounting.journal_line (entry_id, line_no, line_count, posting_on, account_id, debit, credit, currency_code,
        amount, party_id, due_on)
    select e.id, v.no, e.line_count, d.day, v.account, greatest(v.amount, 0), greatest(-v.amount, 0), 'EUR', v.amount,
        case when d.invoice and v.no = 1 then d.customer end, case when d.invoice and v.no = 1 then d.day + 30 end
    from base join entry e on true join doc d on d.n = e.source_id - base.id, a, lateral (
        select 1, a.receivable, d.net + round(d.net * 0.19, 2) where d.invoice
        union all select 2, case when d.n % 5 = 0 then a.services else a.goods end, -d.net where d.invoice
        union all select 3, a.output_tax, -round(d.net * 0.19, 2) where d.invoice
        union all select 1, a.costs[1 + d.n / 10 % cardinality(a.costs)], d.net where not d.invoice
        union all select 2, case when d.n / 10 % 3 = 0 then a.software else a.costs[1 + d.n / 20 % cardinality(a.costs)] end, 50.00
            where not d.invoice
        union all select 3, a.input_tax, round(d.net * 0.19, 2) where not d.invoice
        union all select 4, a.bank, -(d.net + 50.00 + round(d.net * 0.19, 2)) where not d.invoice) v (no, account, amount))
insert into accounting.open_item (entry_id, line_no, account_id, party_id, number, document_on, posting_on, due_on,
    currency_code, amount, ledger_amount)
select e.id, 1, a.receivable, d.customer, 'B-' || d.n, d.day, d.day, d.day + 30, 'EUR', d.net + round(d.net * 0.19, 2),
    d.net + round(d.net * 0.19, 2)
from base join entry e on true join doc d on d.n = e.source_id - base.id, a where d.invoice
