-- Unidad previsional, ISO 4217 since 2018.
insert into activity.currency (code, minor_digits) values ('UYW', 4);
