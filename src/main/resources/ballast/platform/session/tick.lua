-- A node says that it lives, and learns whether Redis forgot everything and which sessions have ended lately.
-- KEYS node, origin, ended, the node under its name before   ARGV how long a node lives, a new origin
redis.call('del', KEYS[4])
redis.call('set', KEYS[1], '1', 'px', ARGV[1])
local now = redis.call('time')[1] * 1000
if redis.call('exists', KEYS[2]) == 0 then redis.call('set', KEYS[2], ARGV[2] .. '@' .. string.format('%d', now)) end
local ended = redis.call('zrangebyscore', KEYS[3], now - 10000, '+inf')
table.insert(ended, 1, redis.call('get', KEYS[2]))
return ended
