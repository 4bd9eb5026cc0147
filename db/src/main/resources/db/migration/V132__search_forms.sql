-- Search looks past the forms in which the same letters are stored, too: presentation forms, Persian and Urdu letters for
-- Arabic ones, Arabic and Persian digits, every mark of vowels, what has no width, spaces that do not break, letters with
-- marks of their own.

set local maintenance_work_mem = '256MB';
-- not there after a large file, until it is made again
drop index if exists activity.activity_version_words;

-- Of a text in NFKC. (Digits apart: translate() is slow, and few texts have any.)
create function activity.fold_letters(words text) returns text immutable strict parallel safe
	return replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
		regexp_replace(case when words ~ '[\u0660-\u0669\u06f0-\u06f9]'
				then translate(words, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789') else words end,
			'[\u00ad\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]',
			'', 'g'),
		'أ', 'ا'), 'إ', 'ا'), 'آ', 'ا'), 'ٱ', 'ا'), 'ى', 'ي'), 'ی', 'ي'), 'ئ', 'ي'), 'ة', 'ه'), 'ہ', 'ه'), 'ؤ', 'و'), 'ک', 'ك');

create or replace function activity.fold(words text) returns text immutable strict parallel safe
	return lower(activity.unaccent('activity.unaccent'::regdictionary,
		case when words ~ '[\u00a0\u00ad\u0300-\u036f\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufb00-\ufdff\ufe70-\uffef]'
			then activity.fold_letters(normalize(words, nfkc)) else words end));

create index activity_version_words on activity.activity_version
	using gin (activity.searchable(activity_ref, title_en, title_fr, title_ar, city, partners, description)
		activity.gin_trgm_ops)
	with (gin_pending_list_limit = 65536)
	where to_change = 9223372036854775807;
