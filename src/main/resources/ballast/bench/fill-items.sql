insert into catalog.item (number, name, unit_id, tax_code_id, posting_group_id)
select 'I-' || n, 'Item ' || n, (select id from catalog.unit where code = 'C62'),
    (select min(id) from catalog.tax_code), (select id from catalog.posting_group where code = 'GOODS')
from generate_series(1, 1000) n
