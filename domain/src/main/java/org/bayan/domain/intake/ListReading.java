package org.bayan.domain.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How somebody's own list was understood.
 *
 * @param columns in the order of the list
 * @param questions what has to be said, and what was said, those with most rows first
 * @param setApart the first rows that are no activities
 * @param setApartRows how many there are
 * @param madeOf of which fields references are made; none where the list has its own
 * @param joined how many rows were joined into activities that they share
 * @param joinedInto how many activities these are; null in a reading from before it was
 * counted
 */
public record ListReading(List<ReadColumn> columns, List<ListQuestion> questions, List<SetApart> setApart,
		long setApartRows, List<Field> madeOf, long joined, @Nullable Long joinedInto) {

	public ListReading {
		columns = List.copyOf(columns);
		questions = List.copyOf(questions);
		setApart = List.copyOf(setApart);
		madeOf = List.copyOf(madeOf);
	}

	/** How many rows of the list are behind so many that were read. */
	public long rows(long read) {
		return (this.joinedInto != null) ? read + this.joined - this.joinedInto : read;
	}

	/** How many questions have no answer. */
	public long open() {
		return this.questions.stream().filter((question) -> question.answer() == null).count();
	}

	/**
	 * A column.
	 *
	 * @param heading as written; of a header of two rows both, parted by {@code ›}
	 * @param field what it holds; null: it is not read
	 * @param why how that is known
	 * @param values the first different ones that are filled
	 */
	public record ReadColumn(String heading, @Nullable Field field, Why why, List<String> values) {

		public ReadColumn {
			values = List.copyOf(values);
		}

	}

	/** How it is known what a column holds. */
	public enum Why {

		/** It is the product's own name of the column. */
		NAME,
		/** It is one of the words that people use for it. */
		SYNONYM,
		/** The tag of the Humanitarian Exchange Language says so. */
		HXL,
		/** Its values look like it. */
		VALUES,
		/** Somebody said so. */
		ANSWER,
		/** It is not known. */
		NONE;

		/** As it stands in the catalogue's keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A row that is no activity.
	 *
	 * @param row its number
	 * @param what why it is none
	 * @param text the first that stands in it
	 * @param stated a total's number, as a plain decimal; null: it has none
	 * @param sum the sum of the rows that it may be the total of; null: not a total
	 */
	public record SetApart(long row, Apart what, String text, @Nullable String stated, @Nullable String sum) {

		/**
		 * Whether a total says what the rows add up to; nothing where there is no total.
		 */
		public Optional<Boolean> agrees() {
			return (this.stated == null || this.sum == null) ? Optional.empty()
					: Optional.of(new BigDecimal(this.stated).compareTo(new BigDecimal(this.sum)) == 0);
		}

	}

	/** Why a row is no activity. */
	public enum Apart {

		TOTAL, HEADER, SECTION, NOTE;

		/** As it stands in the catalogue's keys. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
