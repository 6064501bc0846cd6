select i.id, i.number, i.document_on, i.due_on, p.name, i.reference, i.gross, i.status
from bare.invoice i join bare.party p on p.id = i.party_id order by i.document_on desc, i.id desc limit 50 offset ?
