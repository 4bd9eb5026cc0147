package org.bayan.db.reference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.bayan.db.change.Changes;
import org.bayan.db.jooq.activity.tables.records.SectorRecord;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Organisation;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;
import static org.bayan.db.jooq.activity.Tables.EXCHANGE_RATE;
import static org.bayan.db.jooq.activity.Tables.MEMBER_STATE;
import static org.bayan.db.jooq.activity.Tables.ORGANISATION;
import static org.bayan.db.jooq.activity.Tables.REGION;
import static org.bayan.db.jooq.activity.Tables.SECTOR;
import static org.bayan.db.jooq.reporting.Tables.EDITION;
import static org.jooq.impl.DSL.max;

/**
 * The organisation's reference data. A list is replaced as a whole; what stood before
 * stays as its history. Lists keep the order of the file they came from, rates that of
 * currency and month.
 */
public class References {

	private final DSLContext dsl;

	public References(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** ISO 4217 code of the reporting currency; null before the database was set up. */
	public @Nullable String reportingCurrency() {
		return this.dsl.select(ORGANISATION.REPORTING_CURRENCY)
			.from(ORGANISATION)
			.fetchOne(ORGANISATION.REPORTING_CURRENCY);
	}

	/** The organisation's name. */
	public Names organisation() {
		return this.dsl.select(ORGANISATION.NAME_EN, ORGANISATION.NAME_FR, ORGANISATION.NAME_AR)
			.from(ORGANISATION)
			.fetchSingle((row) -> new Names(row.value1(), row.value2(), row.value3()));
	}

	/** The organisation with all that was said when it was set up. */
	public Organisation wholeOrganisation() {
		return this.dsl.selectFrom(ORGANISATION)
			.fetchSingle((row) -> new Organisation(new Names(row.getNameEn(), row.getNameFr(), row.getNameAr()),
					row.getReportingCurrency(), row.getOwn(), (row.getZone() != null) ? ZoneId.of(row.getZone()) : null,
					Arrays.stream(row.getLanguages()).map((code) -> requireNonNull(Language.ofCode(code))).toList()));
	}

	/** The zone that was chosen for the organisation, if one was. */
	public Optional<ZoneId> zone() {
		return this.dsl.select(ORGANISATION.ZONE).from(ORGANISATION).fetchOptional(ORGANISATION.ZONE).map(ZoneId::of);
	}

	/** Sets the organisation up, once. */
	public void setUp(Organisation organisation) {
		ZoneId zone = organisation.zone();
		this.dsl.insertInto(ORGANISATION)
			.set(ORGANISATION.NAME_EN, organisation.names().en())
			.set(ORGANISATION.NAME_FR, organisation.names().fr())
			.set(ORGANISATION.NAME_AR, organisation.names().ar())
			.set(ORGANISATION.REPORTING_CURRENCY, organisation.reportingCurrency())
			.set(ORGANISATION.OWN, organisation.own())
			.set(ORGANISATION.ZONE, (zone != null) ? zone.getId() : null)
			.set(ORGANISATION.LANGUAGES, organisation.languages().stream().map(Language::code).toArray(String[]::new))
			.execute();
	}

	/** Calls the organisation by another name. */
	public void rename(Names names) {
		this.dsl.update(ORGANISATION)
			.set(ORGANISATION.NAME_EN, names.en())
			.set(ORGANISATION.NAME_FR, names.fr())
			.set(ORGANISATION.NAME_AR, names.ar())
			.execute();
	}

	/** Whether anything was counted or published for the organisation. */
	public boolean isInUse() {
		return this.dsl.fetchExists(ACTIVITY_VERSION) || this.dsl.fetchExists(EDITION);
	}

	/** Forgets the organisation and its lists, as if they had never been. */
	public void forget() {
		for (Table<?> table : List.of(EXCHANGE_RATE, MEMBER_STATE, REGION, SECTOR, ORGANISATION)) {
			this.dsl.deleteFrom(table).execute();
		}
	}

	/** The groups as known after a change. */
	public List<Group> groups(long change) {
		return this.dsl.selectFrom(REGION)
			.where(known(REGION.FROM_CHANGE, REGION.TO_CHANGE, change))
			.orderBy(REGION.POSITION)
			.fetch((row) -> new Group(row.getCode(), new Names(row.getNameEn(), row.getNameFr(), row.getNameAr())));
	}

	/** The member states as known after a change. */
	public List<MemberState> memberStates(long change) {
		return this.dsl.selectFrom(MEMBER_STATE)
			.where(known(MEMBER_STATE.FROM_CHANGE, MEMBER_STATE.TO_CHANGE, change))
			.orderBy(MEMBER_STATE.POSITION)
			.fetch((row) -> new MemberState(row.getIso3(), row.getIso2(),
					new Names(row.getNameEn(), row.getNameFr(), row.getNameAr()), row.getRegion(), row.getJoined()));
	}

	/** The sectors as known after a change. */
	public List<Sector> sectors(long change) {
		return this.dsl.selectFrom(SECTOR)
			.where(known(SECTOR.FROM_CHANGE, SECTOR.TO_CHANGE, change))
			.orderBy(SECTOR.POSITION)
			.fetch(References::sector);
	}

	/** Sectors that are no longer in the list, with their last names, in code order. */
	public List<Sector> formerSectors(long change) {
		return this.dsl.selectFrom(SECTOR)
			.where(SECTOR.TO_CHANGE.le(change)
				.and(SECTOR.CODE.notIn(this.dsl.select(SECTOR.CODE)
					.from(SECTOR)
					.where(known(SECTOR.FROM_CHANGE, SECTOR.TO_CHANGE, change))))
				.and(SECTOR.TO_CHANGE.eq(this.dsl.select(max(SECTOR.as("s").TO_CHANGE))
					.from(SECTOR.as("s"))
					.where(SECTOR.as("s").CODE.eq(SECTOR.CODE).and(SECTOR.as("s").TO_CHANGE.le(change))))))
			.orderBy(SECTOR.CODE)
			.fetch(References::sector);
	}

	/** The sectors that there are and those that there were. */
	public List<Sector> allSectors(long change) {
		List<Sector> all = new ArrayList<>(formerSectors(change));
		all.addAll(sectors(change));
		return all;
	}

	/** The rates as known after a change. */
	public List<Rate> rates(long change) {
		return this.dsl.selectFrom(EXCHANGE_RATE)
			.where(known(EXCHANGE_RATE.FROM_CHANGE, EXCHANGE_RATE.TO_CHANGE, change))
			.orderBy(EXCHANGE_RATE.CURRENCY, EXCHANGE_RATE.MONTH)
			.fetch((row) -> new Rate(row.getCurrency(), period(row.getMonth()), row.getRate()));
	}

	/** Replaces the groups from a change on. */
	public void replaceGroups(List<Group> groups, long change) {
		close(REGION, REGION.TO_CHANGE, change);
		this.dsl
			.batch(numbered(groups,
					(group, position) -> this.dsl.insertInto(REGION)
						.set(REGION.CODE, group.code())
						.set(REGION.FROM_CHANGE, change)
						.set(REGION.POSITION, position)
						.set(REGION.NAME_EN, group.names().en())
						.set(REGION.NAME_FR, group.names().fr())
						.set(REGION.NAME_AR, group.names().ar())))
			.execute();
	}

	/** Replaces the member states from a change on. */
	public void replaceMemberStates(List<MemberState> states, long change) {
		close(MEMBER_STATE, MEMBER_STATE.TO_CHANGE, change);
		this.dsl
			.batch(numbered(states,
					(state, position) -> this.dsl.insertInto(MEMBER_STATE)
						.set(MEMBER_STATE.ISO3, state.iso3())
						.set(MEMBER_STATE.FROM_CHANGE, change)
						.set(MEMBER_STATE.POSITION, position)
						.set(MEMBER_STATE.ISO2, state.iso2())
						.set(MEMBER_STATE.NAME_EN, state.names().en())
						.set(MEMBER_STATE.NAME_FR, state.names().fr())
						.set(MEMBER_STATE.NAME_AR, state.names().ar())
						.set(MEMBER_STATE.REGION, state.group())
						.set(MEMBER_STATE.JOINED, state.joined())))
			.execute();
	}

	/** Replaces the sectors from a change on. */
	public void replaceSectors(List<Sector> sectors, long change) {
		close(SECTOR, SECTOR.TO_CHANGE, change);
		this.dsl
			.batch(numbered(sectors,
					(sector, position) -> this.dsl.insertInto(SECTOR)
						.set(SECTOR.CODE, sector.code())
						.set(SECTOR.FROM_CHANGE, change)
						.set(SECTOR.POSITION, position)
						.set(SECTOR.KIND, sector.kind())
						.set(SECTOR.NAME_EN, sector.names().en())
						.set(SECTOR.NAME_FR, sector.names().fr())
						.set(SECTOR.NAME_AR, sector.names().ar())))
			.execute();
	}

	/** Replaces the rates from a change on. */
	public void replaceRates(List<Rate> rates, long change) {
		close(EXCHANGE_RATE, EXCHANGE_RATE.TO_CHANGE, change);
		this.dsl
			.batch(numbered(rates,
					(rate, position) -> this.dsl.insertInto(EXCHANGE_RATE)
						.set(EXCHANGE_RATE.CURRENCY, rate.currency())
						.set(EXCHANGE_RATE.MONTH, day(rate.period()))
						.set(EXCHANGE_RATE.FROM_CHANGE, change)
						.set(EXCHANGE_RATE.RATE, rate.rate())))
			.execute();
	}

	/** A month stands at its first day, a year at its second. */
	private static LocalDate day(Period period) {
		return period.firstDay().plusDays((period.length() == Period.Length.YEAR) ? 1 : 0);
	}

	private static Period period(LocalDate day) {
		return Period.of((day.getDayOfMonth() == 1) ? Period.Length.MONTH : Period.Length.YEAR, day);
	}

	private void close(Table<?> table, Field<Long> toChange, long change) {
		this.dsl.update(table).set(toChange, change).where(toChange.eq(Changes.CURRENT)).execute();
	}

	private static Condition known(Field<Long> from, Field<Long> to, long change) {
		return from.le(change).and(to.gt(change));
	}

	private static Sector sector(SectorRecord row) {
		return new Sector(row.getCode(), row.getKind(), new Names(row.getNameEn(), row.getNameFr(), row.getNameAr()));
	}

	private static <T> List<Query> numbered(List<T> values, BiFunction<T, Integer, Query> insert) {
		return IntStream.range(0, values.size())
			.mapToObj((position) -> insert.apply(values.get(position), position))
			.toList();
	}

}
