-- The sessions of a user: key and time of last use in turn.
-- KEYS index of the user
local found = {}
for _, session in ipairs(redis.call('smembers', KEYS[1])) do
  local used = redis.call('hget', session, 'used')
  if used then
    table.insert(found, session)
    table.insert(found, used)
  else
    redis.call('srem', KEYS[1], session)
  end
end
return found
