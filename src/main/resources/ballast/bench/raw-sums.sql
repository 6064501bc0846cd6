select account_id, sum(debit), sum(credit) from accounting.journal_line where posting_on <= ? group by 1
