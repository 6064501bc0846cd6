select not exists (
    select from inventory.stock_at(?) s
    full join (select item_id, warehouse_id, sum(quantity) as quantity, sum(value) as value
               from inventory.stock_move where moved_on <= ? group by 1, 2) m using (item_id, warehouse_id)
    where (coalesce(s.on_hand, 0), coalesce(s.value, 0)) <> (coalesce(m.quantity, 0), coalesce(m.value, 0)))
  and (select coalesce(sum(debit - credit), 0) from accounting.journal_line
       where account_id = (select id from accounting.account where number = '1210') and posting_on <= d.day)
    = (select coalesce(sum(value), 0) from inventory.stock_at(d.day))
from (values (?::date)) d (day)
