package pl.krakow.centra.booking.beneficiaries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.registers.domain.Regon;

/** What every implementation of {@link Beneficiaries} keeps. */
public abstract class BeneficiariesContract {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** Beneficiaries of whom there are none yet, the same ones throughout a test. */
    protected abstract Beneficiaries beneficiaries();

    @Test
    void giveBackAnOrganisationWithItsNumbers() {
        var organisation = organisation("Stowarzyszenie Zażółć", "Krowodrza", "0000123456", "123456785", NOON);

        assertThat(beneficiaries().add(organisation)).isTrue();
        assertThat(beneficiaries().find(organisation.id())).contains(organisation);
    }

    @Test
    void giveBackEverythingThatHappenedToAGroup() {
        var group = group("Klub szachowy", NOON);
        beneficiaries().add(group);
        var edited = saved(group.edit(
                new Profile(
                        "Klub szachowy Hetman",
                        "Nowa Huta",
                        RegisterNumbers.NONE,
                        "Gramy w szachy",
                        List.of(new ResponsiblePerson("Anna Nowak", "600 123 456", "anna@example.org"))),
                "anna",
                NOON));
        var verified = saved(edited.verify(
                new Evidence(Evidence.Kind.DESCRIPTION_AND_RESPONSIBLE_PEOPLE, TODAY, "teczka 7"),
                "reymonta",
                "coordinator",
                TODAY,
                NOON));
        var invited = saved(verified.invite(new Invitation("hash", "anna", NOON.plusSeconds(60)), NOON));
        var joined = saved(invited.join("hash", "olena", "Olena", NOON));
        var consented = saved(joined.consent("olena", "reymonta", "2026-01", NOON));
        var rejected = saved(consented.reject("Nie ma takiej grupy", "nowa-huta", "reception", NOON));
        var erased = saved(rejected.erase("olena", "erased:1", NOON));

        assertThat(erased.revision()).isEqualTo(8);
        assertThat(beneficiaries().find(group.id())).contains(erased);
    }

    private Beneficiary saved(Change change) {
        assertThat(change).isInstanceOf(Change.Made.class);
        var made = (Change.Made) change;
        assertThat(beneficiaries().save(made)).isTrue();
        assertThat(beneficiaries().find(made.beneficiary().id())).contains(made.beneficiary());
        return made.beneficiary();
    }

    @Test
    void saveOnlyTheFirstOfTwoChangesOfOneRevision() {
        var group = group("Klub", NOON);
        beneficiaries().add(group);
        var one = (Change.Made) group.reject("Nie", "reymonta", "coordinator", NOON);
        var other = (Change.Made) group.erase("anna", "erased:1", NOON);

        assertThat(beneficiaries().save(one)).isTrue();
        assertThat(beneficiaries().save(other)).isFalse();
        assertThat(beneficiaries().find(group.id())).contains(one.beneficiary());
    }

    @Test
    void keepTheFirstOfTwoWithOneId() {
        var first = group("Klub", NOON);
        var second = Beneficiary.registered(
                first.id(),
                first.kind(),
                new Profile("Inny", null, RegisterNumbers.NONE, null, List.of()),
                Set.of(),
                new Registration(null, "jan", NOON));

        assertThat(beneficiaries().add(first)).isTrue();
        assertThat(beneficiaries().add(second)).isFalse();
        assertThat(beneficiaries().find(first.id())).contains(first);
    }

    @Test
    void knowNobodyWhoWasNotAdded() {
        assertThat(beneficiaries().find(new BeneficiaryId(new UUID(1, 2)))).isEmpty();
        assertThat(beneficiaries().current(new BeneficiaryId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void listThoseAPersonActsForInPages() {
        var second = group("Drugi", NOON.plusSeconds(1));
        var first = group("Pierwszy", NOON);
        var third = group("Trzeci", NOON.plusSeconds(2));
        beneficiaries().add(second);
        beneficiaries().add(first);
        beneficiaries().add(third);

        assertThat(beneficiaries().representedBy("anna", null, 2)).containsExactly(first, second);
        assertThat(beneficiaries()
                        .representedBy(
                                "anna",
                                new Beneficiaries.Position(
                                        second.registration().at(), second.id().value()),
                                2))
                .containsExactly(third);
        assertThat(beneficiaries().representedBy("jan", null, 2)).isEmpty();
    }

    @Test
    void followMergesToTheSurvivorAndListNobodyElse() {
        var first = group("Pierwszy", NOON);
        var second = group("Drugi", NOON.plusSeconds(1));
        var third = group("Trzeci", NOON.plusSeconds(2));
        List.of(first, second, third).forEach(beneficiaries()::add);
        saved(third.mergeInto(second, false, "coordinator", NOON));
        saved(second.mergeInto(first, false, "coordinator", NOON));

        assertThat(beneficiaries().current(third.id())).contains(first);
        assertThat(beneficiaries().representedBy("anna", null, 5)).containsExactly(first);
        assertThat(beneficiaries().unsettledMerges(5))
                .extracting(Beneficiary::id)
                .containsExactlyInAnyOrder(second.id(), third.id());
        assertThat(found("drugi", null, null)).isEmpty();

        saved(beneficiaries().find(third.id()).orElseThrow().settled());
        assertThat(beneficiaries().unsettledMerges(5))
                .extracting(Beneficiary::id)
                .containsExactly(second.id());
    }

    @Test
    void findWhoeverBringsACode() {
        var group = group("Klub", NOON);
        beneficiaries().add(group);
        var invited = saved(group.invite(new Invitation("hash-of-a-code", "anna", NOON.plusSeconds(60)), NOON));

        assertThat(beneficiaries().inviting("hash-of-a-code")).contains(invited);
        assertThat(beneficiaries().inviting("hash-of-another")).isEmpty();
    }

    @Test
    void findByTheBeginningsOfWordsWithOrWithoutPolishLetters() {
        var trees = organisation("Stowarzyszenie „Zielony Żółw”", "Krowodrza", "0000123456", null, NOON);
        var chess = group("Klub Szachowy Łoś", NOON);
        var choir = group("Chór kameralny", NOON);
        List.of(trees, chess, choir).forEach(beneficiaries()::add);

        assertThat(found("zol ziel", null, null)).containsExactly(trees);
        assertThat(found("ŻÓŁW", null, null)).containsExactly(trees);
        assertThat(found("los", null, null)).containsExactly(chess);
        assertThat(found("olw", null, null)).isEmpty();
        assertThat(found("k", null, null)).containsExactly(choir, chess);
        assertThat(found("", null, null)).containsExactly(choir, chess, trees);
        assertThat(found("0000 123", null, null)).containsExactly(trees);
        assertThat(found("999", null, null)).isEmpty();
    }

    @Test
    void findByKindAndVerification() {
        var trees = organisation("Zielony Kraków", null, "0000123456", null, NOON);
        var chess = group("Klub", NOON);
        List.of(trees, chess).forEach(beneficiaries()::add);
        var verified = saved(trees.verify(
                new Evidence(Evidence.Kind.REGISTER_ENTRY, TODAY, null), "reymonta", "coordinator", TODAY, NOON));

        assertThat(found("", BeneficiaryKind.INFORMAL_GROUP, null)).containsExactly(chess);
        assertThat(found("", null, Verification.State.VERIFIED)).containsExactly(verified);
        assertThat(found("", BeneficiaryKind.INFORMAL_GROUP, Verification.State.VERIFIED))
                .isEmpty();
    }

    @Test
    void pageThroughASearch() {
        var first = group("Aleja", NOON);
        var second = group("Brzeg", NOON);
        var third = group("Ćma", NOON);
        List.of(third, first, second).forEach(beneficiaries()::add);
        var all = BeneficiarySearch.of(null, null, null);

        assertThat(beneficiaries().search(all, null, 2)).containsExactly(first, second);
        assertThat(beneficiaries()
                        .search(
                                all,
                                new Beneficiaries.Name(
                                        second.normalisedName().key(),
                                        second.id().value()),
                                2))
                .containsExactly(third);
    }

    @Test
    void findWhoMayBeTheSame() {
        var trees = organisation("Stowarzyszenie Zielony Kraków", "Krowodrza", "0000123456", "123456785", NOON);
        var again = organisation("Zielony Krakow", null, null, null, NOON);
        var slip = organisation("Zielony Krraków", "Krowodrza", null, null, NOON);
        var elsewhere = organisation("Zielony Kraków", "Nowa Huta", null, null, NOON);
        var numbered = organisation("Całkiem inna nazwa", "Nowa Huta", "0000123456", null, NOON);
        var unit = organisation("Oddział", null, null, "12345678512347", NOON);
        var other = organisation("Zielony Dom Seniora", "Krowodrza", null, null, NOON);
        List.of(trees, again, slip, elsewhere, numbered, unit, other).forEach(beneficiaries()::add);

        assertThat(beneficiaries().resembling(trees).stream().filter(trees::mayBe))
                .containsExactlyInAnyOrder(again, slip, numbered, unit);
    }

    @Test
    void findContactsNobodyHasNeededForLong() {
        var reachable = group("Klub", NOON);
        beneficiaries().add(reachable);
        saved(reachable.edit(
                new Profile(
                        "Klub",
                        null,
                        RegisterNumbers.NONE,
                        "Gramy",
                        List.of(new ResponsiblePerson("Anna", "600 123 456", null))),
                "anna",
                NOON));
        beneficiaries().add(group("Chór", NOON.minusSeconds(100)));

        assertThat(beneficiaries().withContactsUntouchedSince(NOON, 5)).isEmpty();
        assertThat(beneficiaries().withContactsUntouchedSince(NOON.plusMillis(1), 5))
                .extracting(Beneficiary::id)
                .containsExactly(reachable.id());
    }

    @Test
    void findWhomAPersonActsForOrOnceDidOrSaidYesFor() {
        var left = group("Chór", NOON);
        var stayed = group("Klub", NOON.plusSeconds(1));
        var merged = group("Klubik", NOON.plusSeconds(2));
        for (var one : List.of(group("Obcy", NOON), merged, stayed, left)) {
            beneficiaries().add(one);
        }
        joined(merged, "jan");
        saved(beneficiaries().find(merged.id()).orElseThrow().mergeInto(stayed, false, "coordinator", NOON));
        saved(joined(left, "jan").dismiss("jan", "anna", NOON));
        saved(joined(stayed, "jan").consent("jan", "reymonta", "2026-01", NOON));

        assertThat(beneficiaries().concerning("jan"))
                .extracting(Beneficiary::id)
                .containsExactly(left.id(), stayed.id(), merged.id());
        assertThat(beneficiaries().concerning("coordinator"))
                .as("who merged them did so as staff")
                .isEmpty();
        assertThat(beneficiaries().findAll(List.of(left.id(), merged.id(), new BeneficiaryId(new UUID(1, 2)))))
                .extracting(Beneficiary::id)
                .containsExactlyInAnyOrder(left.id(), merged.id());
    }

    private Beneficiary joined(Beneficiary group, String subject) {
        var invited = saved(group.invite(new Invitation("hash " + subject, "anna", NOON.plusSeconds(60)), NOON));
        return saved(invited.join("hash " + subject, subject, null, NOON));
    }

    private List<Beneficiary> found(
            String text, @Nullable BeneficiaryKind kind, Verification.@Nullable State verification) {
        return beneficiaries().search(BeneficiarySearch.of(text, kind, verification), null, 10);
    }

    private static Beneficiary organisation(
            String name,
            @Nullable String district,
            @Nullable String krs,
            @Nullable String regon,
            Instant registeredAt) {
        return Beneficiary.registered(
                new BeneficiaryId(UUID.randomUUID()),
                BeneficiaryKind.ORGANISATION,
                new Profile(
                        name,
                        district,
                        new RegisterNumbers(
                                krs == null ? null : new Krs(krs), null, regon == null ? null : new Regon(regon)),
                        "Sadzi drzewa",
                        List.of()),
                Set.of("anna", "olena"),
                new Registration("reymonta", "anna", registeredAt));
    }

    private static Beneficiary group(String name, Instant registeredAt) {
        return Beneficiary.registered(
                new BeneficiaryId(UUID.randomUUID()),
                BeneficiaryKind.INFORMAL_GROUP,
                new Profile(name, null, RegisterNumbers.NONE, null, List.of()),
                Set.of("anna"),
                new Registration(null, "anna", registeredAt));
    }
}
