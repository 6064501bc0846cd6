select item_id, sum(quantity), sum(value) from bare.move where moved_on <= ? group by 1
