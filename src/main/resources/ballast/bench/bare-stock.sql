-- The company's moves once more, without anything around them.
drop schema if exists bare cascade;
create schema bare;
create table bare.move as
    select item_id, moved_on, quantity, value from inventory.stock_move where company_id = (select max(id) from platform.company);
create index on bare.move (moved_on) include (item_id, quantity, value);
create table bare.month as -- what there was before each month
    select i.item_id, m.month, s.quantity, s.value
    from (select distinct item_id from bare.move) i,
        (select generate_series(min(date_trunc('month', moved_on)), max(moved_on) + interval '1 month', '1 month')::date as month
         from bare.move) m,
        lateral (select coalesce(sum(quantity), 0) as quantity, coalesce(sum(value), 0) as value
                 from inventory.stock_month s where s.item_id = i.item_id and s.month < m.month) s;
create index on bare.month (month) include (item_id, quantity, value);
create table bare.balance as select item_id, on_hand, value from inventory.stock_balance where company_id = (
    select max(id) from platform.company);
analyze bare.move, bare.month, bare.balance;
grant usage on schema bare to ballast_app;
grant select on all tables in schema bare to ballast_app
