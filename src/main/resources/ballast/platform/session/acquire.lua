-- Opens a session: takes its lease (or, without one, only looks) and gives its contents, unless the caller has them.
-- KEYS session, origin   ARGV lease, prefix of the nodes' keys, now, versions the caller has …
local at = redis.call('hmget', KEYS[1], 'version', 'lease', 'idle')
if not at[1] then
  local origin = redis.call('get', KEYS[2]) or ''
  local born = tonumber(string.match(origin, '@(%d+)$') or 0)
  return {'gone', origin, origin == '' and '0' or tostring(redis.call('time')[1] * 1000 - born)}
end
if ARGV[1] ~= '' then
  local holder = at[2] and string.match(at[2], '^[^#]+')
  if holder and holder ~= string.match(ARGV[1], '^[^#]+') and redis.call('exists', ARGV[2] .. holder) == 1 then
    return {'busy'}
  end
  redis.call('hset', KEYS[1], 'lease', ARGV[1], 'used', ARGV[3])
end
redis.call('pexpire', KEYS[1], at[3])
for i = 4, #ARGV do
  if ARGV[i] == at[1] then return {'same', at[1]} end
end
local all = redis.call('hgetall', KEYS[1])
table.insert(all, 1, 'newer')
return all
