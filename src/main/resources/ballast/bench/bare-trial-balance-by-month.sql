select a.number, a.name, sum(m.debit), sum(m.credit)
from bare.month m join bare.account a on a.id = m.account_id where m.month < ? group by 1, 2 order by 1
