package pl.krakow.centra.volunteering.volunteers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.volunteers.domain.People.COORDINATOR;
import static pl.krakow.centra.volunteering.volunteers.domain.People.KRAKOW;
import static pl.krakow.centra.volunteering.volunteers.domain.People.NOW;
import static pl.krakow.centra.volunteering.volunteers.domain.People.SIXTEEN;
import static pl.krakow.centra.volunteering.volunteers.domain.People.TODAY;
import static pl.krakow.centra.volunteering.volunteers.domain.People.TWELVE;
import static pl.krakow.centra.volunteering.volunteers.domain.People.anna;
import static pl.krakow.centra.volunteering.volunteers.domain.People.consents;
import static pl.krakow.centra.volunteering.volunteers.domain.People.guardian;
import static pl.krakow.centra.volunteering.volunteers.domain.People.profile;
import static pl.krakow.centra.volunteering.volunteers.domain.People.register;
import static pl.krakow.centra.volunteering.volunteers.domain.People.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.letter.EmailAddress;

class VolunteerTest {

    private static final LocalDate EXPIRES = LocalDate.of(2028, 3, 31);

    @Test
    void isRegisteredByWhoIsOfAge() {
        var step = (VolunteerStep.Done) register(anna(), "anna");

        assertThat(step.news()).containsExactly(VolunteerNews.REGISTERED);
        assertThat(step.volunteer().isWilling()).isTrue();
        assertThat(step.volunteer().isMinorOn(TODAY)).isFalse();
    }

    @Test
    void needsAGuardianUnderEighteenWhoActsUnderThirteen() {
        assertRefused(register(profile("Jan", SIXTEEN, null), "jan"), new VolunteerRefusal.GuardianNeeded(18));
        assertThat(register(profile("Jan", SIXTEEN, guardian(false)), "jan")).isInstanceOf(VolunteerStep.Done.class);
        assertRefused(register(profile("Ola", TWELVE, guardian(false)), "ola"), new VolunteerRefusal.GuardianActs(13));
        assertThat(register(profile("Ola", TWELVE, guardian(true)), "mother")).isInstanceOf(VolunteerStep.Done.class);
        assertThat(register(profile("Ola", TWELVE, guardian(false)), null))
                .as("entered by a centre, on paper")
                .isInstanceOf(VolunteerStep.Done.class);
        assertRefused(
                register(profile("Nikt", TODAY.plusDays(1), null), "x"), new VolunteerRefusal.BirthdayOutOfReach());
        assertRefused(register(profile("Nikt", LocalDate.MIN, null), "x"), new VolunteerRefusal.BirthdayOutOfReach());
        assertRefused(register(profile("Nikt", LocalDate.MAX, null), "x"), new VolunteerRefusal.BirthdayOutOfReach());
    }

    @Test
    void isNobodyWithoutTheConsentToBeMatched() {
        var step = Volunteer.register(
                new VolunteerId(UUID.randomUUID()),
                "anna",
                "reymonta",
                KRAKOW,
                anna(),
                consents(ConsentTo.CONTACT),
                NOW);

        assertRefused(step, new VolunteerRefusal.ConsentNeeded(ConsentTo.MATCHING));
    }

    @Test
    void countsAQualificationOnceItWasSeenAndUntilItIsSaidOtherwise() {
        var anna = volunteer(anna());
        assertThat(anna.holds("first-aid", TODAY)).isFalse();

        var seen = after(anna.confirm("first-aid", EXPIRES, seenNow()));
        assertThat(seen.holds("first-aid", EXPIRES)).isTrue();
        assertThat(seen.holds("first-aid", EXPIRES.plusDays(1))).isFalse();

        var seenWithoutADay = after(anna.confirm("first-aid", null, seenNow()));
        assertThat(seenWithoutADay.holds("first-aid", EXPIRES)).isTrue();
        assertThat(seenWithoutADay.holds("first-aid", EXPIRES.plusDays(1)))
                .as("it ends when it was said to")
                .isFalse();

        var kept = seen.change(anna(), false, NOW);
        assertThat(kept).isInstanceOf(VolunteerStep.Unchanged.class);
        var other = anna().with(List.of(new QualificationHeld("first-aid", "inne zaświadczenie", EXPIRES, null)));
        assertThat(after(seen.change(other, false, NOW)).holds("first-aid", TODAY))
                .isFalse();
        var claimedSeen = anna().with(List.of(new QualificationHeld("driving", null, null, seenNow())));
        assertThat(after(seen.change(claimedSeen, false, NOW)).holds("driving", TODAY))
                .as("nobody confirms their own")
                .isFalse();

        assertThat(after(seen.unconfirm("first-aid", NOW)).holds("first-aid", TODAY))
                .isFalse();
        assertRefused(
                anna.confirm("driving", null, seenNow()), new VolunteerRefusal.QualificationNotClaimed("driving"));
        assertRefused(
                anna.confirm("first-aid", TODAY.minusDays(1), seenNow()),
                new VolunteerRefusal.QualificationExpired("first-aid"));
    }

    private static QualificationHeld.Seen seenNow() {
        return new QualificationHeld.Seen(COORDINATOR, "reymonta", NOW);
    }

    @Test
    void leavesItToACentreToCorrectABirthday() {
        var anna = volunteer(anna());
        var younger = profile("Anna Łoś", SIXTEEN, guardian(false));

        assertRefused(anna.change(younger, false, NOW), new VolunteerRefusal.BirthdayIsSet());
        assertThat(after(anna.change(younger, true, NOW)).isMinorOn(TODAY)).isTrue();
    }

    @Test
    void hasAGuardiansConsentFromTheDayItWasGivenUntilItIsWithdrawn() {
        var jan = volunteer(profile("Jan", SIXTEEN, guardian(false)));
        assertThat(jan.hasGuardianConsentOn(TODAY)).isFalse();

        var consented = after(jan.consentOfGuardian(new GuardianConsent(TODAY.minusDays(2), COORDINATOR, NOW, null)));
        assertThat(consented.hasGuardianConsentOn(TODAY)).isTrue();
        assertThat(consented.hasGuardianConsentOn(TODAY.minusDays(3))).isFalse();

        var withdrawn = after(consented.withdrawConsentOfGuardian(NOW));
        assertThat(withdrawn.hasGuardianConsentOn(TODAY)).isFalse();
        assertThat(withdrawn.hasGuardianConsentOn(TODAY.minusDays(1))).isTrue();
        assertRefused(withdrawn.withdrawConsentOfGuardian(NOW), new VolunteerRefusal.NoGuardianConsent());
        assertRefused(
                jan.consentOfGuardian(new GuardianConsent(TODAY.plusDays(1), COORDINATOR, NOW, null)),
                new VolunteerRefusal.NotYet());
        assertRefused(
                volunteer(anna()).consentOfGuardian(new GuardianConsent(TODAY, COORDINATOR, NOW, null)),
                new VolunteerRefusal.OfAge());
    }

    /** What one guardian signed, another one didn't; what a centre corrects is still the same paper. */
    @Test
    void hasNoConsentAnyMoreWhenAnotherGuardianIsNamed() {
        var jan = after(volunteer(profile("Jan", SIXTEEN, guardian(false)))
                .consentOfGuardian(new GuardianConsent(TODAY.minusDays(2), COORDINATOR, NOW, null)));
        var other = new Guardian("Adam Nowak", null, "+48 600 100 299", false);
        var moved = new Guardian("Maria Nowak", null, "+48 600 100 299", false);

        assertThat(after(jan.change(profile("Jan", SIXTEEN, moved), false, NOW)).hasGuardianConsentOn(TODAY))
                .isTrue();
        assertThat(after(jan.change(profile("Jan", SIXTEEN, other), true, NOW)).hasGuardianConsentOn(TODAY))
                .isTrue();
        var changed = after(jan.change(profile("Jan", SIXTEEN, other), false, NOW));
        assertThat(changed.hasGuardianConsentOn(TODAY)).isFalse();
        assertThat(changed.hasGuardianConsentOn(TODAY.minusDays(1))).isTrue();
    }

    @Test
    void isWrittenToThroughTheGuardianWhoActsUntilTheyAreOfAge() {
        var jan = volunteer(profile("Jan", SIXTEEN, guardian(true)));
        var ofAge = SIXTEEN.plusYears(18);

        assertThat(jan.mailbox(ofAge.minusDays(1)).map(EmailAddress::value)).contains("maria@example.org");
        assertThat(jan.phone(ofAge.minusDays(1))).contains("+48 600 100 201");
        assertThat(jan.mailbox(ofAge).map(EmailAddress::value)).contains("anna@example.org");
        assertThat(jan.phone(ofAge)).contains("+48 600 100 200");
        assertThat(volunteer(profile("Jan", SIXTEEN, guardian(false)))
                        .mailbox(TODAY)
                        .map(EmailAddress::value))
                .contains("anna@example.org");
    }

    @Test
    void keepsOfARegisterTheDayAndTheResultOnly() {
        var anna = volunteer(anna());
        var clear = new Safeguarding(TODAY, Safeguarding.Result.CLEAR, "reymonta", COORDINATOR, NOW);

        assertThat(after(anna.checked(clear)).safeguarding()).isEqualTo(clear);
        assertRefused(
                anna.checked(
                        new Safeguarding(TODAY.plusDays(1), Safeguarding.Result.CLEAR, "reymonta", COORDINATOR, NOW)),
                new VolunteerRefusal.NotYet());
    }

    @Test
    void losesWhatWasKeptOnlyWithAConsentWhenItIsWithdrawn() {
        var agreed = after(volunteer(anna()).consent(ConsentTo.NEEDS, "2026-09", NOW));
        var withNeeds = new VolunteerProfile(
                anna().contact(),
                anna().bornOn(),
                null,
                anna().centres(),
                anna().skills(),
                anna().qualifications(),
                anna().languages(),
                anna().interests(),
                anna().reach(),
                anna().availability(),
                anna().wishes(),
                6,
                "bez schodów");
        assertRefused(
                volunteer(anna()).change(withNeeds, false, NOW), new VolunteerRefusal.ConsentNeeded(ConsentTo.NEEDS));
        var said = after(agreed.change(withNeeds, false, NOW));
        assertThat(said.profile().needs()).isEqualTo("bez schodów");

        var withdrawn = after(said.withdraw(ConsentTo.NEEDS, NOW));
        assertThat(withdrawn.profile().needs()).isNull();
        assertThat(withdrawn.consents())
                .filteredOn(each -> each.to() == ConsentTo.NEEDS)
                .singleElement()
                .satisfies(each -> assertThat(each.withdrawnAt()).isEqualTo(NOW));
        assertRefused(withdrawn.withdraw(ConsentTo.NEEDS, NOW), new VolunteerRefusal.ConsentNotGiven(ConsentTo.NEEDS));
        assertThat(after(withdrawn.withdraw(ConsentTo.MATCHING, NOW)).isWilling())
                .isFalse();
    }

    @Test
    void isLeftAloneUntilTheLastDayOfAPause() {
        var paused = after(volunteer(anna()).pause(new Pause(TODAY.plusDays(3)), NOW));

        assertThat(paused.isPausedOn(TODAY.plusDays(3))).isTrue();
        assertThat(paused.isPausedOn(TODAY.plusDays(4))).isFalse();
        assertThat(after(paused.resume(NOW)).isPausedOn(TODAY)).isFalse();
        assertRefused(volunteer(anna()).pause(new Pause(TODAY.minusDays(1)), NOW), new VolunteerRefusal.PauseIsOver());
    }

    @Test
    void tellsOthersOnlyWhatTheyCount() {
        var anna = volunteer(anna());
        var elsewhere = anna().at(java.util.Set.of("reymonta", "nowa-huta"));

        assertThat(done(anna.change(elsewhere, false, NOW)).news()).isEmpty();
        assertThat(done(anna.pause(new Pause(null), NOW)).news()).containsExactly(VolunteerNews.CHANGED);
    }

    @Test
    void leavesNothingThatSaysWhoItWasWhenErased() {
        var gone = done(volunteer(anna()).erase("erased:1", NOW));

        assertThat(gone.news()).containsExactly(VolunteerNews.ERASED);
        assertThat(gone.volunteer().toString())
                .doesNotContain("Anna", "600 100", "cooking", "first-aid", "debniki", "1994-05-17", "seniors");
        assertThat(gone.volunteer().erase("erased:2", NOW)).isInstanceOf(VolunteerStep.Unchanged.class);
    }

    @Test
    void isHandedOverToOneAccountOnly() {
        var entered = ((VolunteerStep.Done) register(anna(), null)).volunteer();
        var linked = after(entered.linkTo("anna", NOW));

        assertThat(linked.subject()).isEqualTo("anna");
        assertThat(linked.linkTo("anna", NOW)).isInstanceOf(VolunteerStep.Unchanged.class);
        assertRefused(linked.linkTo("ewa", NOW), new VolunteerRefusal.HasAccount());
    }

    private static VolunteerStep.Done done(VolunteerStep step) {
        assertThat(step).isInstanceOf(VolunteerStep.Done.class);
        return (VolunteerStep.Done) step;
    }

    private static Volunteer after(VolunteerStep step) {
        return done(step).volunteer();
    }

    private static void assertRefused(VolunteerStep step, VolunteerRefusal refusal) {
        assertThat(step).isEqualTo(new VolunteerStep.Refused(refusal));
    }
}
