-- Writes a whole session that Redis lost or missed, unless another node got further with it.
-- KEYS session, ended, index of its user
-- ARGV prefix of the nodes' keys, epoch, version, idle, number of versions of its own, those versions …, field, value …
if redis.call('zscore', KEYS[2], KEYS[1]) then return {'gone'} end
local at = redis.call('hmget', KEYS[1], 'version', 'lease')
local first = 6 + tonumber(ARGV[5])
if at[1] then
  local own = false
  for i = 6, first - 1 do own = own or ARGV[i] == at[1] end
  if not own and tonumber(string.match(at[1], '^%d+')) >= tonumber(string.match(ARGV[3], '^%d+')) then return {'lost'} end
  local holder = at[2] and string.match(at[2], '^[^#]+')
  if holder and holder ~= ARGV[2] and redis.call('exists', ARGV[1] .. holder) == 1 then return {'busy'} end
end
redis.call('del', KEYS[1])
for i = first, #ARGV, 2 do redis.call('hset', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('hset', KEYS[1], 'version', ARGV[3], 'idle', ARGV[4])
redis.call('pexpire', KEYS[1], ARGV[4])
if string.sub(KEYS[3], -1) ~= ':' then
  redis.call('sadd', KEYS[3], KEYS[1])
  redis.call('pexpire', KEYS[3], ARGV[4])
end
return {'saved'}
