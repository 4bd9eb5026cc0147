package org.bayan.app.launch;

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

	@Test
	void anInstanceServesPagesAndWorksUnlessItsRolesSayOtherwise() {
		assertThat(roles("")).isEqualTo("pages work");
		assertThat(roles("web,worker")).isEqualTo("pages work");
		assertThat(roles(" worker , web")).isEqualTo("pages work");
		assertThat(roles("web")).isEqualTo("pages");
		assertThat(roles("worker")).isEqualTo("work");
	}

	@Test
	void anUnknownRoleIsRefusedByName() {
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> roles("web,cook"))
			.withMessage("bayan.roles is 'web,cook'; it names web, worker or both.");
	}

	@Test
	void theDashboardIsPublicOnlyWhereSomebodySaysSo() {
		assertThat(new Settings(new Properties(), Map.of()).isDashboardPublic()).isFalse();
		assertThat(new Settings(new Properties(), Map.of("BAYAN_PUBLICDASHBOARD", "true")).isDashboardPublic())
			.isTrue();
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(
					() -> new Settings(new Properties(), Map.of("BAYAN_PUBLICDASHBOARD", "yes")).isDashboardPublic())
			.withMessage("bayan.public-dashboard is 'yes'; it is true or false.");
	}

	private static String roles(String value) {
		Settings settings = new Settings(new Properties(), Map.of("BAYAN_ROLES", value));
		return ((settings.servesPages() ? "pages " : "") + (settings.works() ? "work" : "")).strip();
	}

}
