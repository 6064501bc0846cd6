with given (first_no, last_no, first_on, days, documents) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
base (id) as (select platform.current_company() * 100000000::bigint),
a as (
    select (select id from accounting.account where number = '1100') as receivable,
        (select id from accounting.account where number = '4000') as goods,
        (select id from accounting.account where number = '2100') as output_tax,
        (select id from accounting.journal where code = 'SAL') as sales),
doc as (
    select i.id, i.party_id, i.document_on as day, i.net, i.tax, i.gross
    from given g cross join base b join sales.invoice i on i.id between b.id + g.first_no and b.id + g.last_no
    where i.id % 50 > 0),
entry as (
    insert into accounting.journal_entry (journal_id, number, posting_on, document_on, text, source, source_id, line_count)
    select a.sales, 'B-' || id, day, day, 'Bench', 'sales.invoice', id, 3 from doc, a order by id
    returning id, source_id),
line as (
    insert into accounting.journal_line (entry_id, line_no, line_count, posting_on, account_id, debit, credit, currency_code,
        amount, party_id, due_on)
    select e.id, v.no, 3, d.day, v.account, greatest(v.amount, 0), greatest(-v.amount, 0), 'EUR', v.amount,
        case when v.no = 1 then d.party_id end, case when v.no = 1 then d.day + 30 end
    from entry e join doc d on d.id = e.source_id, a,
        lateral (values (1, a.receivable, d.gross), (2, a.goods, -d.net), (3, a.output_tax, -d.tax)) v (no, account, amount))
insert into accounting.open_item (entry_id, line_no, account_id, party_id, number, document_on, posting_on, due_on,
    currency_code, amount, ledger_amount)
select e.id, 1, a.receivable, d.party_id, 'B-' || d.id, d.day, d.day, d.day + 30, 'EUR', d.gross, d.gross
from entry e join doc d on d.id = e.source_id, a
