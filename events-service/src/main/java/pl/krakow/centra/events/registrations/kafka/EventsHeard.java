package pl.krakow.centra.events.registrations.kafka;

import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventChanged;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventHeld;
import pl.krakow.centra.domainevents.EventNoticeDue;
import pl.krakow.centra.domainevents.EventPostponed;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.EventReminderDue;
import pl.krakow.centra.domainevents.RegistrationChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.registrations.FollowProgramme;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.letters.ThankParticipants;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/**
 * Hears from the programme that an event is another than its roster knows, and from rosters what has letters written: of this
 * service's own events, as any other service would.
 */
@Component
@RequiredArgsConstructor
class EventsHeard implements EventHandler {

    private final FollowProgramme followProgramme;
    private final WriteRegistrationLetters writeLetters;
    private final ThankParticipants thankParticipants;

    @Override
    public String consumer() {
        return "events-rosters";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.EVENTS);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(
                EventPublished.class,
                EventChanged.class,
                EventPostponed.class,
                EventCancelled.class,
                EventEnded.class,
                EventHeld.class,
                EventNoticeDue.class,
                EventReminderDue.class,
                RegistrationChanged.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        var cause = new Cause(received.id(), received.version(), received.time());
        switch (received.event()) {
            case RegistrationChanged changed -> writeLetters.standing(changed, cause);
            case EventNoticeDue notice -> writeLetters.notice(notice, cause);
            case EventReminderDue reminder -> writeLetters.reminder(reminder, cause);
            case EventHeld held -> thankParticipants.thankWhenOver(held.eventId(), held.centre(), cause);
            case EventEnded ended -> thankParticipants.thank(ended.eventId(), ended.centre(), cause);
            default -> followProgramme.handle(received.centre(), new EventId(UUID.fromString(received.subject())));
        }
    }
}
