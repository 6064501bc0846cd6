select a.number, a.name, sum(l.debit), sum(l.credit)
from bare.line l join bare.account a on a.id = l.account_id where l.posting_on <= ? group by 1, 2 order by 1
