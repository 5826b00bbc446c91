package pl.krakow.centra.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.Catalogue.CENTRES;
import static pl.krakow.centra.events.programme.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.events.programme.Catalogue.REYMONTA;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.programme.ChangeEvent.Cancel;
import pl.krakow.centra.events.programme.ChangeEvent.Outcome;
import pl.krakow.centra.events.programme.ChangeEvent.Publish;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeNews;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Revision;

class ChangingTheProgrammeTest {

    private static final EventId TRAINING = new EventId(UUID.fromString("0198f3a0-0000-7000-8000-000000000001"));
    private static final Locale POLISH = Locale.of("pl");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryProgrammeEvents events = new InMemoryProgrammeEvents();
    private final DraftEvent draftEvent = new DraftEvent(events, CENTRES, clock);
    private final ChangeEvent changeEvent = new ChangeEvent(events, clock);

    @Test
    void anEventIsDraftedPublishedAndCancelled() {
        EventView draft = draft(MONDAY_17);
        assertThat(draft.state()).isEqualTo(EventState.DRAFT);
        assertThat(draft.start()).hasToString("2026-11-23T17:00+01:00");
        assertThat(events.news()).isEmpty();

        EventView published = changed(changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH)));
        assertThat(published.state()).isEqualTo(EventState.PUBLISHED);
        assertThat(events.news()).hasSize(1).first().isInstanceOf(ProgrammeNews.Published.class);

        EventView cancelled = changed(
                changeEvent.cancel(new Cancel(REYMONTA, TRAINING, new Revision(2), "Awaria ogrzewania", POLISH)));
        assertThat(cancelled.state()).isEqualTo(EventState.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Awaria ogrzewania");
        assertThat(cancelled.revision()).isEqualTo(3);
        assertThat(events.news()).hasSize(2).last().isInstanceOf(ProgrammeNews.Cancelled.class);
    }

    @Test
    void draftsOnceThoughAskedTwice() {
        EventView first = draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH));

        EventView again = draft(MONDAY_17);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(EventState.PUBLISHED);
    }

    @Test
    void draftsNothingThatBreaksARule() {
        var outcome = draftEvent.handle(new DraftEvent.Command(
                TRAINING, REYMONTA, training(Instant.parse("2126-11-23T16:00:00Z")), coordinator(), POLISH));

        assertThat(outcome).isEqualTo(new DraftEvent.Outcome.Refused(new Refusal.OutOfReach()));
        assertThat(events.find("reymonta", TRAINING)).isEmpty();
    }

    @Test
    void changesNothingOnWhatSomebodySawBefore() {
        draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, new Revision(1), POLISH));

        assertThat(changeEvent.cancel(new Cancel(REYMONTA, TRAINING, new Revision(1), null, POLISH)))
                .isEqualTo(new Outcome.Outdated());
    }

    @Test
    void changesNothingAtAnotherCentre() {
        draft(MONDAY_17);

        assertThat(changeEvent.publish(new Publish(NOWA_HUTA, TRAINING, Revision.ANY, POLISH)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void publishesNothingThatIsOver() {
        draft(NOW.minusSeconds(86_400));

        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)))
                .isEqualTo(new Outcome.AlreadyOver());
    }

    @Test
    void publishesNothingTwice() {
        draft(MONDAY_17);
        changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH));

        assertThat(changeEvent.publish(new Publish(REYMONTA, TRAINING, Revision.ANY, POLISH)))
                .isEqualTo(new Outcome.NotPossible(EventState.PUBLISHED));
    }

    private EventView draft(Instant start) {
        var outcome =
                draftEvent.handle(new DraftEvent.Command(TRAINING, REYMONTA, training(start), coordinator(), POLISH));
        assertThat(outcome).isInstanceOf(DraftEvent.Outcome.Drafted.class);
        return ((DraftEvent.Outcome.Drafted) outcome).event();
    }

    private static Actor coordinator() {
        return Persona.coordinator(REYMONTA).actor();
    }

    private static EventView changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed) outcome).event();
    }
}
