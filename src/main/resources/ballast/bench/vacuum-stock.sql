vacuum (analyze) catalog.item, inventory.stock_balance, inventory.stock_move, inventory.stock_month, inventory.bin_balance,
    accounting.journal_entry, accounting.journal_line
