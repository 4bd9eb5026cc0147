-- The sum of whole numbers in 64 bits. PostgreSQL's own sum of bigint counts in 128 bits and answers in numeric, which took
-- a third of the time and half of the memory of a summary; a total that does not fit is an error here as there, never a wrong figure.
create aggregate reporting.total(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe);

-- The same for what does not fit in 64 bits. (PostgreSQL's own sum of numeric keeps 200 bytes for a cell even of nothing but nulls.)
create aggregate reporting.total(numeric) (sfunc = numeric_add, stype = numeric, combinefunc = numeric_add, parallel = safe);

-- shares of amounts are computed where they are summed
drop function reporting.share_of(numeric, bigint);
