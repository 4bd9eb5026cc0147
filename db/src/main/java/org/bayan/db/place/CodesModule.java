package org.bayan.db.place;

import java.util.function.Function;

import org.bayan.domain.language.Language;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import static java.util.Objects.requireNonNull;

/** Places, sectors and languages are their codes in JSON. */
public final class CodesModule extends SimpleModule {

	public CodesModule() {
		addSerializer(Place.class, ToStringSerializer.instance);
		addSerializer(SectorScope.class, ToStringSerializer.instance);
		addSerializer(Language.class, ToStringSerializer.instance);
		addDeserializer(Place.class, new CodeReader<>(Place::new));
		addDeserializer(SectorScope.class, new CodeReader<>(SectorScope::new));
		addDeserializer(Language.class, new CodeReader<>((code) -> requireNonNull(Language.ofCode(code))));
	}

	private static final class CodeReader<T> extends ValueDeserializer<T> {

		private final Function<String, T> of;

		CodeReader(Function<String, T> of) {
			this.of = of;
		}

		@Override
		public T deserialize(JsonParser json, DeserializationContext context) {
			return this.of.apply(json.getString());
		}

	}

}
