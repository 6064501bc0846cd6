-- Ends a session everywhere: whoever still has it in memory finds it among the ended ones.
-- KEYS session, ended, index of its user
local now = redis.call('time')[1] * 1000
redis.call('del', KEYS[1])
redis.call('srem', KEYS[3], KEYS[1])
redis.call('zadd', KEYS[2], now, KEYS[1])
redis.call('zremrangebyscore', KEYS[2], 0, now - 86400000)
return {'ended'}
