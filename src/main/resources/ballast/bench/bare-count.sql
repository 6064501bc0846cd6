select count(*), sum(gross) from (select gross from bare.invoice limit 10001) capped
