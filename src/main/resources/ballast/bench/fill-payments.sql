with given (first_no, last_no, first_on, days, documents) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
base (id) as (select platform.current_company() * 100000000::bigint), -- so that companies of one folder do not meet
a as (
    select (select id from accounting.account where number = '1000') as bank,
        (select id from accounting.journal where code = 'BNK') as journal),
item as (
    select i.id, i.account_id, i.party_id, i.number, i.amount, e.id as invoice_entry,
        least(i.posting_on + 3 + (e.source_id % 50)::int, g.first_on + g.days) as day
    from given g cross join base b
    join accounting.journal_entry e on e.source = 'sales.invoice'
        and e.source_id between b.id + g.first_no and b.id + g.last_no and e.source_id / 10 % 10 < 7
    join accounting.open_item i on i.entry_id = e.id),
entry as (
    insert into accounting.journal_entry (journal_id, number, posting_on, document_on, text, source, source_id, line_count)
    select a.journal, 'PAY-' || number, day, day, 'Payment', 'accounting.payment', invoice_entry, 2
    from item, a order by id
    returning id, source_id, posting_on),
line as (
    insert into accounting.journal_line (entry_id, line_no, line_count, posting_on, account_id, debit, credit, currency_code,
        amount, party_id, due_on)
    select e.id, v.no, 2, e.posting_on, v.account, greatest(v.amount, 0), greatest(-v.amount, 0), 'EUR', v.amount,
        case when v.no = 2 then i.party_id end, case when v.no = 2 then e.posting_on end
    from entry e join item i on i.invoice_entry = e.source_id, a,
        lateral (values (1, a.bank, i.amount), (2, i.account_id, -i.amount)) v (no, account, amount)),
own as (
    insert into accounting.open_item (entry_id, line_no, account_id, party_id, number, document_on, posting_on, due_on,
        currency_code, amount, ledger_amount)
    select e.id, 2, i.account_id, i.party_id, 'PAY-' || i.number, e.posting_on, e.posting_on, e.posting_on, 'EUR',
        -i.amount, -i.amount
    from entry e join item i on i.invoice_entry = e.source_id
    returning id, entry_id, amount),
settlement as (
    insert into accounting.settlement (settled_on, line_count, entry_id)
    select posting_on, 2, id from entry returning id, entry_id, settled_on)
insert into accounting.settlement_line (settlement_id, line_no, line_count, settled_on, open_item_id, amount, ledger_amount)
select s.id, v.no, 2, s.settled_on, v.item, v.amount, v.amount
from settlement s join entry e on e.id = s.entry_id join item i on i.invoice_entry = e.source_id
join own o on o.entry_id = e.id, lateral (values (1, i.id, i.amount), (2, o.id, o.amount)) v (no, item, amount)
