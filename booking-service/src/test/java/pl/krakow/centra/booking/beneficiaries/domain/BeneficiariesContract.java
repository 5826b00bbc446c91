package pl.krakow.centra.booking.beneficiaries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every implementation of {@link Beneficiaries} keeps. */
public abstract class BeneficiariesContract {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

    /** Beneficiaries of whom there are none yet. */
    protected abstract Beneficiaries beneficiaries();

    @Test
    void giveBackAnOrganisationWithItsNumbers() {
        var organisation = new Beneficiary(
                new BeneficiaryId(UUID.randomUUID()),
                BeneficiaryKind.ORGANISATION,
                "Stowarzyszenie Zażółć",
                "Krowodrza",
                new RegisterNumbers(new Krs("0000123456"), new Nip("6762476514"), new Regon("123456785")),
                "Sadzi drzewa",
                Set.of("anna", "olena"),
                "reymonta",
                "anna",
                NOON);
        var beneficiaries = beneficiaries();

        assertThat(beneficiaries.add(new BeneficiaryRegistered(organisation))).isTrue();

        assertThat(beneficiaries.find(organisation.id())).contains(organisation);
    }

    @Test
    void keepTheFirstOfTwoWithOneId() {
        var beneficiaries = beneficiaries();
        var first = group("Klub", NOON);
        var second = new Beneficiary(
                first.id(), first.kind(), "Inny", null, RegisterNumbers.NONE, null, Set.of(), "reymonta", "jan", NOON);

        assertThat(beneficiaries.add(new BeneficiaryRegistered(first))).isTrue();
        assertThat(beneficiaries.add(new BeneficiaryRegistered(second))).isFalse();

        assertThat(beneficiaries.find(first.id())).contains(first);
    }

    @Test
    void knowNobodyWhoWasNotAdded() {
        assertThat(beneficiaries().find(new BeneficiaryId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void listThoseAPersonActsForInPages() {
        var beneficiaries = beneficiaries();
        var second = group("Drugi", NOON.plusSeconds(1));
        var first = group("Pierwszy", NOON);
        var third = group("Trzeci", NOON.plusSeconds(2));
        beneficiaries.add(new BeneficiaryRegistered(second));
        beneficiaries.add(new BeneficiaryRegistered(first));
        beneficiaries.add(new BeneficiaryRegistered(third));

        assertThat(beneficiaries.representedBy("anna", null, 2)).containsExactly(first, second);
        assertThat(beneficiaries.representedBy(
                        "anna",
                        new Beneficiaries.Position(
                                second.registeredAt(), second.id().value()),
                        2))
                .containsExactly(third);
        assertThat(beneficiaries.representedBy("jan", null, 2)).isEmpty();
    }

    private static Beneficiary group(String name, Instant registeredAt) {
        return new Beneficiary(
                new BeneficiaryId(UUID.randomUUID()),
                BeneficiaryKind.INFORMAL_GROUP,
                name,
                null,
                RegisterNumbers.NONE,
                null,
                Set.of("anna"),
                "reymonta",
                "anna",
                registeredAt);
    }
}
