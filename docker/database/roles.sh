#!/bin/sh
# The two roles and the database, once, when the database is made (docs/operations.md, "With real servers").
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$(cat /run/secrets/database-owner)" -v app="$(cat /run/secrets/database-app)" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role support_owner login password :'owner';
create role support_app login password :'app';
create database support owner support_owner;
SQL
