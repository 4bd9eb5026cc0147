package org.bayan.batch.facts;

import java.util.List;

import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;

/** Lists that replace those of the reference data; null keeps a list. */
public record ReferenceLists(@Nullable List<Group> groups, @Nullable List<MemberState> memberStates,
		@Nullable List<Sector> sectors, @Nullable List<Rate> rates) {

}
