package pl.krakow.centra.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import pl.krakow.centra.kit.centre.CentreId;

class AccessRulesTest {
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final CentreId NOWA_HUTA = new CentreId("nowa-huta");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor COORDINATOR_OF_REYMONTA = new Actor(
            "c",
            Set.of(),
            List.of(new CentreGrant(COORDINATOR, REYMONTA, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31))));
    private static final Actor RESIDENT = new Actor("r", Set.of(Role.RESIDENT), List.of());

    private final AccessRules rules = AccessRules.rules()
            .get("/centres/{centre}/rooms")
            .anyone()
            .get("/centres/{centre}/rooms/{room}")
            .signedIn()
            .get("/centres/{centre}/rooms/free")
            .anyone()
            .post("/centres/{centre}/rooms")
            .staffOfCentre(COORDINATOR)
            .get("/summary")
            .allowed(CITY)
            .orStaffSomewhere(COORDINATOR);

    @Test
    void findsTheRuleOfMethodAndPath() {
        assertThat(rule("GET", "/centres/reymonta/rooms"))
                .map(AccessRule::access)
                .contains(new Access.Anyone());
        assertThat(rule("HEAD", "/centres/reymonta/rooms"))
                .map(AccessRule::access)
                .contains(new Access.Anyone());
        assertThat(rule("PUT", "/centres/reymonta/rooms")).isEmpty();
        assertThat(rule("GET", "/centres")).isEmpty();
    }

    @Test
    void prefersTheMoreSpecificPattern() {
        assertThat(rule("GET", "/centres/reymonta/rooms/free"))
                .map(AccessRule::access)
                .contains(new Access.Anyone());
        assertThat(rule("GET", "/centres/reymonta/rooms/1w040"))
                .map(AccessRule::access)
                .contains(new Access.SignedIn());
    }

    @Test
    void readsTheCentreOutOfThePath() {
        var path = PathContainer.parsePath("/centres/nowa-huta/rooms");

        assertThat(rules.find(HttpMethod.POST, path).flatMap(rule -> rule.centreIn(path)))
                .contains("nowa-huta");
    }

    @Test
    void letsStaffInAtTheirOwnCentreDuringTheirTerm() {
        var access = rule("POST", "/centres/reymonta/rooms").orElseThrow().access();

        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.of(REYMONTA), TODAY))
                .isTrue();
        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.of(NOWA_HUTA), TODAY))
                .isFalse();
        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.of(REYMONTA), LocalDate.of(2028, 12, 31)))
                .isTrue();
        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.of(REYMONTA), LocalDate.of(2029, 1, 1)))
                .isFalse();
        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.of(REYMONTA), LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThat(access.permits(RESIDENT, Optional.of(REYMONTA), TODAY)).isFalse();
        assertThat(access.permits(Actor.ANONYMOUS, Optional.of(REYMONTA), TODAY))
                .isFalse();
    }

    @Test
    void isContentWithOneOfSeveral() {
        var access = rule("GET", "/summary").orElseThrow().access();

        assertThat(access.permits(new Actor("o", Set.of(CITY), List.of()), Optional.empty(), TODAY))
                .isTrue();
        assertThat(access.permits(COORDINATOR_OF_REYMONTA, Optional.empty(), TODAY))
                .isTrue();
        assertThat(access.permits(RESIDENT, Optional.empty(), TODAY)).isFalse();
    }

    @Test
    void refusesListsThatContradictThemselves() {
        assertThatThrownBy(() -> rules.get("/summary").anyone()).hasMessageContaining("ruled twice");
        assertThatThrownBy(() -> AccessRules.rules().get("/summary").staffOfCentre())
                .hasMessageContaining("no {centre}");
    }

    @Test
    void readsGrantsAsTokensWriteThem() {
        assertThat(CentreGrant.parse("coordinator@nowa-huta/2025-01-01/2028-12-31"))
                .contains(new CentreGrant(COORDINATOR, NOWA_HUTA, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31)))
                .map(CentreGrant::toString)
                .contains("coordinator@nowa-huta/2025-01-01/2028-12-31");
        assertThat(List.of(
                        "",
                        "coordinator",
                        "coordinator@reymonta",
                        "emperor@reymonta/2025-01-01/2028-12-31",
                        "coordinator@-/2025-01-01/2028-12-31",
                        "coordinator@reymonta/2025-02-30/2028-12-31",
                        "coordinator@reymonta/2025-01-01/2028-12-31/x"))
                .allSatisfy(text -> assertThat(CentreGrant.parse(text)).isEmpty());
    }

    private Optional<AccessRule> rule(String method, String path) {
        return rules.find(HttpMethod.valueOf(method), PathContainer.parsePath(path));
    }
}
