package org.bayan.batch.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bayan.batch.table.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The parts to which a part points, those inside the archive alone. */
final class Relationships {

	/**
	 * Pointers of one part: a sheet of its own for each of {@link Workbook#MAX_SHEETS},
	 * and as many for everything else that a workbook may have.
	 */
	private static final int MAX_RELATIONSHIPS = 5_000;

	private final Map<String, Relationship> all = new LinkedHashMap<>();

	private Relationships() {
	}

	/**
	 * One pointer.
	 *
	 * @param id its name within the pointing part
	 * @param kind the last segment of its type, such as {@code worksheet}
	 * @param target path of the part pointed to, from the archive's root
	 */
	record Relationship(String id, String kind, String target) {

	}

	/** The relationships of a part; of the archive itself where the part is empty. */
	static Relationships of(ZipParts parts, String part) throws UnreadableFile {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		Relationships relationships = new Relationships();
		try (XmlPart xml = parts.xml(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
			if (xml != null) {
				xml.root();
				for (int count = 1; xml.nextChild(); count++) {
					if (count > MAX_RELATIONSHIPS) {
						throw parts.oversized();
					}
					relationships.add(xml, folder);
					xml.skip();
				}
			}
		}
		return relationships;
	}

	/** What lies outside the archive is left out, and so never followed. */
	private void add(XmlPart xml, String folder) {
		String id = xml.attribute("Id");
		String type = xml.attribute("Type");
		String target = xml.attribute("Target");
		String mode = xml.attribute("TargetMode");
		boolean external = mode != null && mode.toLowerCase(Locale.ROOT).equals("external");
		if (id != null && type != null && target != null && !external) {
			this.all.putIfAbsent(id,
					new Relationship(id, type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
		}
	}

	private static String resolve(String folder, String target) {
		String path = target.replace('\\', '/');
		List<String> segments = new ArrayList<>();
		for (String segment : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
			if (segment.equals("..")) {
				if (!segments.isEmpty()) {
					segments.remove(segments.size() - 1);
				}
			}
			else if (!segment.isEmpty() && !segment.equals(".")) {
				segments.add(segment);
			}
		}
		return String.join("/", segments);
	}

	/** The target of the first relationship of a kind; null if there is none. */
	@Nullable String ofKind(String kind) {
		for (Relationship relationship : this.all.values()) {
			if (relationship.kind.equals(kind)) {
				return relationship.target;
			}
		}
		return null;
	}

	/** The relationship of that name; null if there is none. */
	@Nullable Relationship ofId(@Nullable String id) {
		return (id != null) ? this.all.get(id) : null;
	}

}
