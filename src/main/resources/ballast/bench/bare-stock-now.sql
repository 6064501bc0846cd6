select item_id, on_hand, value from bare.balance
