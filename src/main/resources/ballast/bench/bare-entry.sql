insert into bare.entry (posting_on, text) values (?, 'Bench') returning id
