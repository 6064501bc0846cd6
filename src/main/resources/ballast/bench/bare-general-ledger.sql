select entry_id, line_no, posting_on, debit, credit,
    sum(debit - credit) over (order by posting_on, entry_id, line_no)
from bare.line where account_id = ? and posting_on between ? and ? order by posting_on, entry_id, line_no limit ?
