package pl.krakow.centra.booking.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.Profiles.Fault;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary.Command;
import pl.krakow.centra.booking.beneficiaries.RegisterBeneficiary.Outcome;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.InMemoryBeneficiaries;
import pl.krakow.centra.booking.rooms.Districts;

class RegisterBeneficiaryTest {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00.123456Z");

    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final RegisterBeneficiary registerBeneficiary = new RegisterBeneficiary(
            beneficiaries, new Profiles(new Districts(Set.of("Krowodrza"))), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void registersAnOrganisationUnderItsNumbers() {
        var outcome = registerBeneficiary.handle(organisation("0000 123 456", "676-247-65-14", "123456785"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Registered.class, registered -> {
            assertThat(registered.beneficiary().krs()).isEqualTo("0000123456");
            assertThat(registered.beneficiary().nip()).isEqualTo("6762476514");
            assertThat(registered.beneficiary().regon()).isEqualTo("123456785");
            assertThat(registered.beneficiary().revision()).isEqualTo(1);
        });
    }

    @Test
    void namesEveryNumberThatCannotBe() {
        assertThat(registerBeneficiary.handle(organisation("123", "6762476513", "123456784")))
                .isEqualTo(new Outcome.Refused(List.of(Fault.KRS_INVALID, Fault.NIP_INVALID, Fault.REGON_INVALID)));
        assertThat(beneficiaries.announced()).isEmpty();
    }

    @Test
    void acceptsRegisterNumbersOnlyOfOrganisations() {
        var command = command(BeneficiaryKind.INFORMAL_GROUP, "0000123456", "6762476514", "123456785", null, false);

        assertThat(registerBeneficiary.handle(command))
                .isEqualTo(new Outcome.Refused(List.of(
                        Fault.KRS_NOT_FOR_THIS_KIND, Fault.NIP_NOT_FOR_THIS_KIND, Fault.REGON_NOT_FOR_THIS_KIND)));
    }

    @Test
    void acceptsOnlyDistrictsOfTheCity() {
        assertThat(registerBeneficiary.handle(
                        command(BeneficiaryKind.INDIVIDUAL, null, null, null, "ul. Prywatna 7/3", false)))
                .isEqualTo(new Outcome.Refused(List.of(Fault.DISTRICT_UNKNOWN)));
        assertThat(registerBeneficiary.handle(
                        command(BeneficiaryKind.INDIVIDUAL, null, null, null, "Krowodrza", false)))
                .isInstanceOf(Outcome.Registered.class);
    }

    @Test
    void letsWhoRegistersActForTheBeneficiary() {
        registerBeneficiary.handle(organisation(null, null, null));

        var registered = beneficiaries.announced().getFirst().beneficiary();
        assertThat(registered.isRepresentedBy("anna")).isTrue();
        assertThat(registered.registration().at()).isEqualTo(Instant.parse("2026-12-01T11:00:00.123Z"));
    }

    @Test
    void doesNotMakeStaffTheRepresentativesOfThoseTheyRegister() {
        registerBeneficiary.handle(command(BeneficiaryKind.ORGANISATION, null, null, null, null, true));

        var registered = beneficiaries.announced().getFirst().beneficiary();
        assertThat(registered.representatives()).isEmpty();
        assertThat(registered.registration().by()).isEqualTo("anna");
    }

    @Test
    void registersOnceHoweverOftenItIsRepeated() {
        var command = organisation(null, null, null);
        var first = registerBeneficiary.handle(command);

        assertThat(registerBeneficiary.handle(command)).isEqualTo(first);
        assertThat(beneficiaries.announced()).hasSize(1);
    }

    private static Command organisation(@Nullable String krs, @Nullable String nip, @Nullable String regon) {
        return command(BeneficiaryKind.ORGANISATION, krs, nip, regon, null, false);
    }

    private static Command command(
            BeneficiaryKind kind,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String regon,
            @Nullable String district,
            boolean onBehalf) {
        return new Command(
                new BeneficiaryId(new UUID(1, 1)),
                kind,
                new ProfileText("Zielony Kraków", district, krs, nip, regon, null, List.of()),
                "reymonta",
                "anna",
                onBehalf);
    }
}
