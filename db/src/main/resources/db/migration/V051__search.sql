-- Search that looks past accents, case and the variants of Arabic letters.
create extension if not exists unaccent with schema activity;

-- Without marks of vowels and tatweel; hamza, madda and wasla off the alif, ى as ي, ة as ه, ؤ as و, ئ as ي. (unaccent is
-- only stable, as its dictionary may be replaced; ours is not.)
create function activity.fold(words text) returns text immutable strict parallel safe
	return lower(activity.unaccent('activity.unaccent'::regdictionary,
		translate(regexp_replace(words, '[\u064b-\u0652\u0670\u0640]', '', 'g'), 'أإآٱىةؤئ', 'اااايهوي')));

-- What of an activity is searched.
create function activity.searched(activity.activity_version) returns text stable parallel safe
	return activity.fold(concat_ws(' ', ($1).activity_ref, ($1).title_en, ($1).title_fr, ($1).title_ar, ($1).city,
		array_to_string(($1).partners, ' '), ($1).description));
