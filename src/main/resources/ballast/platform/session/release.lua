-- Gives a lease back with nothing to store.
-- KEYS session   ARGV lease
if redis.call('hget', KEYS[1], 'lease') == ARGV[1] then redis.call('hdel', KEYS[1], 'lease') end
return {'released'}
