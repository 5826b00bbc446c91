#!/bin/bash
# Starts mongod as a single-member replica set with access control, and prepares it (deploy/mongodb/prepare.js) as soon
# as it answers. /tmp/ready is there only when this start has been prepared: the health check looks for it.
# Environment: REPLICA_SET, MEMBER_HOST, ROOT_PASSWORD, DB_NAME, DB_USER, DB_PASSWORD, CACHE_GB.
set -euo pipefail
: "${REPLICA_SET:?}" "${MEMBER_HOST:?}" "${ROOT_PASSWORD:?}" "${DB_NAME:?}" "${DB_USER:?}" "${DB_PASSWORD:?}"

# Access control on a replica set needs a key that its members share. This set has one member, so the key is its own
# secret: made once, kept in the volume beside the data, readable by nobody else.
keyfile=/data/configdb/keyfile
if [ ! -s "$keyfile" ]; then
  rm -f "$keyfile.new"
  (umask 377 && head -c 567 /dev/urandom | base64 -w 0 >"$keyfile.new")
  mv "$keyfile.new" "$keyfile"
fi

rm -f /tmp/ready
prepare() {
  until mongosh --quiet --norc "mongodb://127.0.0.1:27017/?directConnection=true&serverSelectionTimeoutMS=2000" \
    /deploy/prepare.js; do
    sleep 5
  done
  touch /tmp/ready
}
# In a grandchild, so that the container's init collects it when it is done; mongod itself stays the container's process.
(prepare &)

exec mongod --replSet "$REPLICA_SET" --keyFile "$keyfile" --bind_ip_all --dbpath /data/db \
  --wiredTigerCacheSizeGB "${CACHE_GB:-0.25}" --quiet
