with given (first_no, last_no, first_on, days, documents) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
base (id) as (select platform.current_company() * 100000000::bigint), -- so that companies of one folder do not meet
customer as (select array_agg(id order by id) as ids from parties.party),
doc as (
    select n, first_on + (n::bigint * days / documents)::int as day, ids[1 + (n::bigint * 7919 % cardinality(ids))::int] as party,
        (100 + n::bigint * 104729 % 90000 / 10.0)::numeric(19,2) as net
    from given, customer, generate_series(first_no, last_no) n)
insert into sales.invoice (id, party_id, document_on, delivered_on, currency_code, reference, net, tax, gross)
select base.id + n, party, day, day, 'EUR', 'PO ' || n::bigint * 7919 % 100003, net, round(net * 0.19, 2), net + round(net * 0.19, 2)
from doc, base order by n
