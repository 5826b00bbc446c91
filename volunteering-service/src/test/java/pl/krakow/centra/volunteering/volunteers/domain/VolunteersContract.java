package pl.krakow.centra.volunteering.volunteers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.volunteers.domain.People.COORDINATOR;
import static pl.krakow.centra.volunteering.volunteers.domain.People.NOW;
import static pl.krakow.centra.volunteering.volunteers.domain.People.SIXTEEN;
import static pl.krakow.centra.volunteering.volunteers.domain.People.TODAY;
import static pl.krakow.centra.volunteering.volunteers.domain.People.anna;
import static pl.krakow.centra.volunteering.volunteers.domain.People.guardian;
import static pl.krakow.centra.volunteering.volunteers.domain.People.profile;
import static pl.krakow.centra.volunteering.volunteers.domain.People.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.volunteers.domain.Volunteers.Needed;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers.Position;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers.Selection;

/** What the port promises, wherever it keeps things. */
public abstract class VolunteersContract {

    protected abstract Volunteers volunteers();

    @Test
    void findsWhatWasAddedByIdAndAccount() {
        var anna = add(anna(), "anna");

        assertThat(volunteers().find(anna.id())).contains(anna);
        assertThat(volunteers().ofSubject("anna")).contains(anna);
        assertThat(volunteers().ofSubject("ewa")).isEmpty();
        assertThat(volunteers().findAll(List.of(anna.id(), new VolunteerId(UUID.randomUUID()))))
                .containsExactly(anna);
    }

    @Test
    void keepsOneVolunteerPerAccountAndAnyNumberWithout() {
        add(anna(), "anna");

        assertThat(volunteers().add(registered(anna(), "anna"))).isFalse();
        assertThat(volunteers().add(registered(anna(), null))).isTrue();
        var ewa = registered(anna(), null);
        assertThat(volunteers().add(ewa)).isTrue();
        assertThat(volunteers().save(done(ewa.volunteer().linkTo("anna", NOW)))).isFalse();
        assertThat(volunteers().find(ewa.volunteer().id())).contains(ewa.volunteer());
    }

    @Test
    void keepsEverythingThatWasSeen() {
        var jan = add(profile("Jan", SIXTEEN, guardian(true)), "jan");
        for (VolunteerStep step :
                List.of(jan.confirm("first-aid", null, new QualificationHeld.Seen(COORDINATOR, "reymonta", NOW)))) {
            jan = save(step);
        }
        jan = save(jan.consentOfGuardian(new GuardianConsent(TODAY, COORDINATOR, NOW, null)));
        jan = save(jan.checked(new Safeguarding(TODAY, Safeguarding.Result.CLEAR, "reymonta", COORDINATOR, NOW)));
        jan = save(jan.consent(ConsentTo.CONTACT, "2026-09", NOW));
        jan = save(jan.pause(new Pause(TODAY.plusDays(2)), NOW));
        assertThat(volunteers().find(jan.id())).contains(jan);

        jan = save(jan.resume(NOW));
        jan = save(jan.withdrawConsentOfGuardian(NOW));
        assertThat(volunteers().find(jan.id())).contains(jan);
    }

    @Test
    void savesAStepOnWhatItWasDecidedOn() {
        var anna = add(anna(), "anna");
        var pause = done(anna.pause(new Pause(null), NOW));
        var check =
                done(anna.checked(new Safeguarding(TODAY, Safeguarding.Result.CLEAR, "reymonta", COORDINATOR, NOW)));

        assertThat(volunteers().save(pause)).isTrue();
        assertThat(volunteers().save(check)).isFalse();
        assertThat(volunteers().find(anna.id())).contains(pause.volunteer());
    }

    @Test
    void listsACentresVolunteersByNameInPages() {
        var los = add(profile("Anna Łoś", anna().bornOn(), null), "1");
        var zak = add(profile("Żak Zofia", anna().bornOn(), null), "2");
        var adam = add(profile("adam Nowak", anna().bornOn(), null), "3");
        add(anna().at(Set.of("nowa-huta")), "4");

        assertThat(volunteers().list(new Selection("reymonta", null, null), null, 2))
                .containsExactly(adam, los);
        assertThat(volunteers()
                        .list(
                                new Selection("reymonta", null, null),
                                new Position(
                                        SortedName.of(los.profile().contact().name()), los.id()),
                                2))
                .containsExactly(zak);
        assertThat(volunteers().list(new Selection("reymonta", "LOS", null), null, 9))
                .containsExactly(los);
        assertThat(volunteers().list(new Selection("reymonta", ".*", null), null, 9))
                .isEmpty();
        assertThat(volunteers().list(new Selection("reymonta", null, "cooking"), null, 9))
                .hasSize(3);
        assertThat(volunteers().list(new Selection("reymonta", null, "singing"), null, 9))
                .isEmpty();
    }

    @Test
    void handsOverWhoAgreesAndCanAtLeastThis() {
        var anna = add(anna(), "1");
        var paused = add(anna(), "2");
        paused = save(paused.pause(new Pause(TODAY), NOW));
        var withdrawn = add(anna(), "3");
        save(withdrawn.withdraw(ConsentTo.MATCHING, NOW));
        add(anna().at(Set.of("nowa-huta")), "4");

        assertThat(willing(Needed.NOTHING)).containsExactlyInAnyOrder(anna, paused);
        assertThat(willing(new Needed(Set.of("pl", "uk"), Set.of("cooking"), Set.of("first-aid"))))
                .containsExactlyInAnyOrder(anna, paused);
        assertThat(willing(new Needed(Set.of("pl", "en"), Set.of(), Set.of()))).isEmpty();
        assertThat(willing(new Needed(Set.of(), Set.of("singing"), Set.of()))).isEmpty();
        assertThat(willing(new Needed(Set.of(), Set.of(), Set.of("driving")))).isEmpty();
    }

    private List<Volunteer> willing(Needed needed) {
        var found = new ArrayList<Volunteer>();
        volunteers().willingAt("reymonta", needed, found::add);
        return found;
    }

    @Test
    void findsNobodyWhoWasErased() {
        var anna = add(anna(), "anna");
        save(anna.erase("erased:1", NOW));

        assertThat(volunteers().find(anna.id())).isEmpty();
        assertThat(volunteers().ofSubject("anna")).isEmpty();
        assertThat(volunteers().ofSubject("erased:1")).isEmpty();
        assertThat(volunteers().findAll(List.of(anna.id()))).isEmpty();
        assertThat(volunteers().list(new Selection("reymonta", null, null), null, 9))
                .isEmpty();
        assertThat(willing(Needed.NOTHING)).isEmpty();
        assertThat(volunteers().add(registered(anna(), "anna")))
                .as("they may come back as somebody new")
                .isTrue();
    }

    protected Volunteer add(VolunteerProfile profile, String subject) {
        var registered = registered(profile, subject);
        assertThat(volunteers().add(registered)).isTrue();
        return registered.volunteer();
    }

    protected Volunteer save(VolunteerStep step) {
        var done = done(step);
        assertThat(volunteers().save(done)).isTrue();
        return done.volunteer();
    }

    private static VolunteerStep.Done done(VolunteerStep step) {
        return (VolunteerStep.Done) step;
    }
}
