package org.bayan.batch.heading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.bayan.domain.intake.Field;
import org.jspecify.annotations.Nullable;

/** Tags of the Humanitarian Exchange Language, 1.1: a hashtag and its attributes. */
final class HxlTag {

	/** With an attribute, which says more than the hashtag alone; the first that fits. */
	private static final List<Map.Entry<String, Field>> TAGS = List.of(Map.entry("#activity+code", Field.REFERENCE),
			Map.entry("#activity+id", Field.REFERENCE), Map.entry("#meta+id", Field.REFERENCE),
			Map.entry("#activity+name", Field.TITLE), Map.entry("#activity+type", Field.TYPE),
			Map.entry("#activity+desc", Field.DESCRIPTION), Map.entry("#activity+programme", Field.PART_OF),
			Map.entry("#activity", Field.TITLE), Map.entry("#sector", Field.SECTORS),
			Map.entry("#country", Field.COUNTRIES), Map.entry("#loc", Field.PLACE),
			Map.entry("#date+start", Field.START), Map.entry("#date+end", Field.END), Map.entry("#date", Field.DATES),
			Map.entry("#status", Field.STATUS), Map.entry("#reached+f", Field.WOMEN),
			Map.entry("#reached+m", Field.MEN), Map.entry("#reached", Field.PARTICIPANTS),
			Map.entry("#beneficiary+f", Field.WOMEN), Map.entry("#beneficiary+m", Field.MEN),
			Map.entry("#beneficiary", Field.PARTICIPANTS), Map.entry("#value+spent", Field.EXPENDITURE),
			Map.entry("#value+budget", Field.BUDGET), Map.entry("#value", Field.AMOUNT),
			Map.entry("#currency", Field.CURRENCY), Map.entry("#org", Field.PARTNERS),
			Map.entry("#meta+url", Field.SOURCE));

	private HxlTag() {
	}

	/** What a column with this tag holds; null where the product has no such column. */
	static @Nullable Field field(String written) {
		List<String> parts = List.of(written.toLowerCase(Locale.ROOT).replace(" ", "").split("\\+"));
		Set<String> attributes = Set.copyOf(parts.subList(1, parts.size()));
		return TAGS.stream().filter((tag) -> {
			String[] wanted = tag.getKey().split("\\+");
			return wanted[0].equals(parts.getFirst()) && (wanted.length == 1 || attributes.contains(wanted[1]));
		}).findFirst().map(Map.Entry::getValue).orElse(null);
	}

}
