package org.bayan.reporting.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.MessagePattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks around the names and figures of a sentence while its pattern puts it together, so
 * that they are found again wherever the grammar of a language has put them. They are
 * non-characters, which no text of the data holds, and leave the sentence with
 * {@link #read}.
 */
final class Marks {

	private static final char OPEN = '\ufdd0';

	private static final char CLOSE = '\ufdd1';

	/** Says which target a mark opens, from here on. */
	private static final char FIRST = '\ue000';

	/** A counted noun has at most so many words, its number included. */
	private static final int NOUN = 2;

	private final List<Target> targets = new ArrayList<>();

	/** Takes a target and gives the number of its mark. */
	int add(Target target) {
		this.targets.add(target);
		return this.targets.size() - 1;
	}

	boolean isEmpty() {
		return this.targets.isEmpty();
	}

	/** The text of a sentence with marks around what leads somewhere. */
	String marked(Sentence sentence) {
		StringBuilder text = new StringBuilder();
		for (Sentence.Part part : sentence.parts()) {
			text.append((part.target() != null) ? open(add(part.target())) + part.text() + CLOSE : part.text());
		}
		return text.toString();
	}

	private static String open(int number) {
		return "" + OPEN + (char) (FIRST + number);
	}

	/** The sentence that a marked text is. */
	Sentence read(String marked) {
		List<Sentence.Part> parts = new ArrayList<>();
		int from = 0;
		for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, from)) {
			int close = marked.indexOf(CLOSE, open);
			parts.add(new Sentence.Part(marked.substring(from, open), null));
			parts.add(new Sentence.Part(marked.substring(open + 2, close),
					this.targets.get(marked.charAt(open + 1) - FIRST)));
			from = close + 1;
		}
		parts.add(new Sentence.Part(marked.substring(from), null));
		return new Sentence(parts);
	}

	/**
	 * A pattern with marks around its counts: around the whole form where it is but the
	 * counted noun (57 activities; in Arabic, the dual alone), else around the number.
	 * @param numbers of the marks by the names of the counts
	 */
	static String around(String text, Map<String, Integer> numbers) {
		MessagePattern pattern = new MessagePattern(text);
		TreeMap<Integer, String> inserted = new TreeMap<>();
		Deque<Part> arguments = new ArrayDeque<>();
		Deque<String> names = new ArrayDeque<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			Part part = pattern.getPart(i);
			switch (part.getType()) {
				case ARG_START -> {
					arguments.push(part);
					names.push(pattern.getSubstring(pattern.getPart(i + 1)));
				}
				case ARG_LIMIT -> {
					Part start = arguments.pop();
					Integer number = numbers.get(names.pop());
					if (number != null && start.getArgType() == ArgType.NONE) {
						insert(inserted, start.getIndex(), part.getLimit(), number);
					}
				}
				case MSG_START -> {
					Integer number = counting(arguments, names, numbers);
					if (number != null) {
						form(pattern, i, number, inserted);
					}
				}
				default -> {
				}
			}
		}
		StringBuilder marked = new StringBuilder(text);
		inserted.descendingMap().forEach((index, marks) -> marked.insert(index, marks));
		return marked.toString();
	}

	/**
	 * The mark of the count that chooses between forms here; null where there is none.
	 */
	private static @Nullable Integer counting(Deque<Part> arguments, Deque<String> names,
			Map<String, Integer> numbers) {
		return (!arguments.isEmpty() && arguments.peek().getArgType() == ArgType.PLURAL) ? numbers.get(names.peek())
				: null;
	}

	private static void form(MessagePattern pattern, int start, int number, Map<Integer, String> inserted) {
		int limit = pattern.getLimitPartIndex(start);
		int from = pattern.getPart(start).getLimit();
		int to = pattern.getPart(limit).getIndex();
		String form = pattern.getPatternString().substring(from, to);
		if (!form.isBlank() && !form.contains("{") && form.split("[ \u00a0]").length <= NOUN) {
			insert(inserted, from, to, number);
			return;
		}
		int depth = 0;
		for (int i = start + 1; i < limit; i++) {
			Part part = pattern.getPart(i);
			switch (part.getType()) {
				case ARG_START -> depth++;
				case ARG_LIMIT -> depth--;
				case REPLACE_NUMBER -> {
					if (depth == 0) {
						insert(inserted, part.getIndex(), part.getLimit(), number);
					}
				}
				default -> {
				}
			}
		}
	}

	private static void insert(Map<Integer, String> inserted, int from, int to, int number) {
		inserted.merge(from, open(number), (before, open) -> before + open);
		inserted.merge(to, String.valueOf(CLOSE), (before, close) -> before + close);
	}

}
