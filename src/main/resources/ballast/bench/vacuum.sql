vacuum (analyze) parties.party, accounting.journal_entry, accounting.journal_line, accounting.open_item,
    accounting.settlement, accounting.settlement_line, accounting.entry_seal, accounting.balance_day,
    accounting.balance_month, sales.invoice
