select party_id, sum(amount) filter (where due_on >= ?::date), sum(amount) filter (where due_on between ?::date - 30 and ?::date - 1),
    sum(amount) filter (where due_on < ?::date - 30)
from bare.item group by 1
