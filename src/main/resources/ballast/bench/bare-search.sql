select i.id, i.number, p.name, i.document_on from bare.invoice i join bare.party p on p.id = i.party_id
where coalesce(i.number, '') || ' ' || i.reference ilike ? order by i.document_on desc, i.id desc limit 6
