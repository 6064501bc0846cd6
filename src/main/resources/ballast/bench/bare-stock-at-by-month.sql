select item_id, sum(quantity), sum(value) from (
    select item_id, quantity, value from bare.month where month = date_trunc('month', ?::date)::date
    union all
    select item_id, quantity, value from bare.move where moved_on >= date_trunc('month', ?::date)::date and moved_on <= ?) part
group by 1
