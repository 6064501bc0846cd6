with given (first_no, last_no, first_on, days, documents) as (values (?::int, ?::int, ?::date, ?::int, ?::int)),
base (id) as (select platform.current_company() * 100000000::bigint)
update sales.invoice i set status = 'POSTED', due_on = i.document_on + 30, entry_id = e.id, version = i.version + 1
from given g cross join base b join accounting.journal_entry e on e.source = 'sales.invoice'
    and e.source_id between b.id + g.first_no and b.id + g.last_no
where i.id = e.source_id
