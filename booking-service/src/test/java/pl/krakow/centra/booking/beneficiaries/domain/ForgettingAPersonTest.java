package pl.krakow.centra.booking.beneficiaries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What is left of a person in the trace of those they acted for. */
class ForgettingAPersonTest {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final KnownAs NOTHING = new KnownAs(Set.of(), Set.of(), Set.of());

    @Test
    void putsOnePseudonymForTheAccountWhereverItActedAsAUser() {
        var forgotten = made(clubOfAnnaAndOlena().forget("olena", NOTHING, "erased:1", NOON));

        assertThat(forgotten.toString()).doesNotContain("olena");
        assertThat(forgotten.representatives())
                .extracting(Representative::subject)
                .containsExactly("anna");
        assertThat(forgotten.consents()).extracting(Consent::subject).containsExactly("erased:1");
        assertThat(forgotten.history())
                .filteredOn(step -> step.kind() == TraceStep.Kind.CONSENTED)
                .extracting(TraceStep::by)
                .containsExactly("erased:1");
        assertThat(forgotten.history().getLast())
                .isEqualTo(TraceStep.of(TraceStep.Kind.PERSON_FORGOTTEN, "erased:1", NOON));
    }

    @Test
    void leavesWhatTheSamePersonDidAsStaff() {
        var verified = made(clubOfAnnaAndOlena()
                .verify(
                        new Evidence(Evidence.Kind.DESCRIPTION_AND_RESPONSIBLE_PEOPLE, LocalDate.of(2026, 12, 1), null),
                        "reymonta",
                        "olena",
                        LocalDate.of(2026, 12, 1),
                        NOON));

        var forgotten = made(verified.forget("olena", NOTHING, "erased:1", NOON));

        assertThat(forgotten.verification()).isEqualTo(verified.verification());
        assertThat(forgotten.history())
                .filteredOn(step -> step.by().equals("olena"))
                .extracting(TraceStep::kind)
                .containsExactly(TraceStep.Kind.VERIFIED);
        assertThat(forgotten.forget("olena", NOTHING, "erased:2", NOON)).isInstanceOf(Change.Unneeded.class);
    }

    @Test
    void forgetsWhoOnceActedForItToo() {
        var left = made(clubOfAnnaAndOlena().dismiss("olena", "anna", NOON));

        var forgotten = made(left.forget("olena", NOTHING, "erased:1", NOON));

        assertThat(forgotten.toString()).doesNotContain("olena");
        assertThat(forgotten.concerns("olena")).isFalse();
    }

    @Test
    void erasesWhoRegisteredThemselves() {
        var self = Beneficiary.registered(
                new BeneficiaryId(new UUID(0, 1)),
                BeneficiaryKind.INDIVIDUAL,
                new Profile("Olena Kowal", "Dębniki", RegisterNumbers.NONE, null, List.of()),
                Set.of("olena"),
                new Registration(null, "olena", NOON));

        var erased =
                made(made(self.consent("olena", "reymonta", "2026-01", NOON)).erase("olena", "erased:1", NOON));

        assertThat(erased.toString()).doesNotContain("olena").doesNotContain("Olena");
        assertThat(erased.registration().at()).isEqualTo(NOON);
        assertThat(erased.consents()).hasSize(1);
        assertThat(erased.history()).extracting(TraceStep::by).containsOnly("erased:1");
    }

    private static Beneficiary clubOfAnnaAndOlena() {
        var club = Beneficiary.registered(
                new BeneficiaryId(new UUID(0, 2)),
                BeneficiaryKind.INFORMAL_GROUP,
                new Profile(
                        "Klub",
                        null,
                        RegisterNumbers.NONE,
                        "Gramy w szachy",
                        List.of(new ResponsiblePerson("Anna", null, null))),
                Set.of("anna"),
                new Registration(null, "anna", NOON));
        var invited = made(club.invite(new Invitation("hash", "anna", NOON.plusSeconds(60)), NOON));
        var joined = made(invited.join("hash", "olena", "Olena", NOON));
        return made(joined.consent("olena", "reymonta", "2026-01", NOON));
    }

    private static Beneficiary made(Change change) {
        assertThat(change).isInstanceOf(Change.Made.class);
        return ((Change.Made) change).beneficiary();
    }
}
