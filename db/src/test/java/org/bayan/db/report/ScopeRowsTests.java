package org.bayan.db.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Scope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which rows a report has, by what it is limited to. */
class ScopeRowsTests {

	private static final Names NAMES = new Names("n", "n", "n");

	private static final Lists LISTS = new Lists(List.of(new Group("ASI", NAMES), new Group("ARB", NAMES)),
			List.of(new MemberState("QAT", null, NAMES, "ARB", LocalDate.EPOCH),
					new MemberState("IDN", null, NAMES, "ASI", null), new MemberState("EGY", null, NAMES, "ARB", null),
					new MemberState("UZB", null, NAMES, null, null)),
			List.of(new Sector("SCI", "sector", NAMES), new Sector("CCD", "centre", NAMES)),
			List.of(new Sector("OLD", "sector", NAMES), new Sector("OLE", "sector", NAMES)));

	/** Each row as its kind, code, place, sector, category and day of accession. */
	private static ScopeRows<String> rows(String place, String sector) {
		return new ScopeRows<>(LISTS, LISTS.scope(new Place(place), new SectorScope(sector)), (kind, code, of, whose,
				names, category, joined) -> "%s %s %s %s %s %s".formatted(kind, code, of, whose, category, joined));
	}

	@Test
	void aReportOfEverythingHasEveryRowInTheOrganisationsOrder() {
		ScopeRows<String> rows = rows("ALL", "ALL");
		assertThat(rows.total()).isEqualTo("TOTAL ALL ALL ALL null null");
		assertThat(rows.groups()).containsExactly("GROUP GROUP:ASI GROUP:ASI ALL null null",
				"GROUP GROUP:ARB GROUP:ARB ALL null null");
		assertThat(rows.states()).containsExactly("STATE QAT QAT ALL ARB 1970-01-01", "STATE IDN IDN ALL ASI null",
				"STATE EGY EGY ALL ARB null", "STATE UZB UZB ALL null null");
		assertThat(rows.others()).containsExactly("OUTSIDE EXT EXT ALL null null",
				"ORGANISATION_WIDE ORG ORG ALL null null");
	}

	@Test
	void aSectorThatLeftTheListHasARowWhereItHasFigures() {
		assertThat(rows("ALL", "ALL").sectors(Set.of(new SectorScope("OLE"), new SectorScope("SCI")))).containsExactly(
				"SECTOR SCI ALL SCI sector null", "SECTOR CCD ALL CCD centre null", "SECTOR OLE ALL OLE sector null",
				"NO_SECTOR NONE ALL NONE null null");
	}

	@Test
	void aGroupHasItsStatesAndNothingElse() {
		ScopeRows<String> rows = rows("GROUP:ARB", "SCI");
		assertThat(rows.total()).isEqualTo("TOTAL GROUP:ARB GROUP:ARB SCI null null");
		assertThat(rows.groups()).containsExactly("GROUP GROUP:ARB GROUP:ARB SCI null null");
		assertThat(rows.states()).containsExactly("STATE QAT QAT SCI ARB 1970-01-01", "STATE EGY EGY SCI ARB null");
		assertThat(rows.others()).isEmpty();
		assertThat(rows.sectors(Set.of())).containsExactly("SECTOR SCI GROUP:ARB SCI sector null");
	}

	@Test
	void oneStateAndWhatIsOutsideHaveTheirOwnRowAlone() {
		assertThat(rows("UZB", "NONE").states()).containsExactly("STATE UZB UZB NONE null null");
		assertThat(rows("UZB", "NONE").groups()).isEmpty();
		assertThat(rows("UZB", "NONE").sectors(Set.of())).containsExactly("NO_SECTOR NONE UZB NONE null null");
		assertThat(rows("EXT", "ALL").others()).containsExactly("OUTSIDE EXT EXT ALL null null");
		assertThat(rows("EXT", "ALL").states()).isEmpty();
	}

	@Test
	void aSectorThatLeftTheListMayStillBeAskedFor() {
		assertThat(LISTS.scope(Place.ORGANISATION_WIDE, new SectorScope("OLD")))
			.isEqualTo(new Scope(Place.ORGANISATION_WIDE, null, new SectorScope("OLD"), NAMES));
		assertThat(LISTS.names().sectors()).extracting(Named::code).containsExactly("SCI", "CCD", "OLD", "OLE");
		assertThatIllegalArgumentException().isThrownBy(() -> LISTS.scope(new Place("GROUP:QAT"), SectorScope.EVERY))
			.withMessageStartingWith("'GROUP:QAT' is not a place");
	}

}
