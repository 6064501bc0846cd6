-- Stores what a request did and gives the lease back, if nobody else has taken it; told twice, it answers the same.
-- KEYS session, session by its new id, index of its user, origin
-- ARGV lease, version before, version after, idle, number of fields to remove, fields to remove …, field, value …
if redis.call('hget', KEYS[2], 'version') == ARGV[3] then return {'saved'} end
local at = redis.call('hmget', KEYS[1], 'version', 'lease')
if not at[1] and ARGV[2] ~= '' then return {'gone', redis.call('get', KEYS[4]) or ''} end
if (at[1] or '') ~= ARGV[2] or (at[2] or '') ~= ARGV[1] then return {'lost'} end
if at[1] and KEYS[1] ~= KEYS[2] then
  redis.call('rename', KEYS[1], KEYS[2])
  redis.call('srem', KEYS[3], KEYS[1])
end
redis.call('hdel', KEYS[2], 'lease')
local first = 6 + tonumber(ARGV[5])
for i = 6, first - 1 do redis.call('hdel', KEYS[2], ARGV[i]) end
for i = first, #ARGV, 2 do redis.call('hset', KEYS[2], ARGV[i], ARGV[i + 1]) end
redis.call('hset', KEYS[2], 'version', ARGV[3], 'idle', ARGV[4])
redis.call('pexpire', KEYS[2], ARGV[4])
if string.sub(KEYS[3], -1) ~= ':' then
  redis.call('sadd', KEYS[3], KEYS[2])
  redis.call('pexpire', KEYS[3], ARGV[4])
end
return {'saved'}
