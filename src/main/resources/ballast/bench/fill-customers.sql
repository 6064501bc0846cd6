insert into parties.party (number, name, city, country_code, currency_code)
select 'P-' || n,
    (array['Bergmann', 'Hofmann', 'Lindner', 'Albrecht', 'Seidel', 'Vogt', 'Haas', 'Brandt', 'Engel', 'Winter'])[1 + n % 10]
    || ' ' || (array['Architects', 'Hotels', 'Practice', 'Press', 'Law', 'Schools', 'Logistics'])[1 + n % 7] || ' ' || n,
    'Hamburg', 'DE', 'EUR'
from generate_series(1, ?) n
