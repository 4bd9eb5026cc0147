-- A publication is asked for by somebody who has seen what would be frozen, as known after this change: where another
-- one came since, nothing is published. Those that wait while the program is replaced were asked for without a look.
alter table operations.request add column seen bigint;
update operations.request set seen = 0 where kind = 'publication';
alter table operations.request add constraint request_seen_check check ((kind = 'publication') = (seen is not null));
