package pl.krakow.centra.events.feedback;

import java.time.Instant;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * What is kept on who answered: that they did, while the box is open. What they answered is nobody's, so it can be neither
 * exported nor erased for one person; texts go after some time, because somebody may have named somebody in them.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class FeedbackTexts implements PersonalData {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_REGISTRATIONS = 1000;

    private final FeedbackBoxes boxes;
    private final OnTheBox onTheBox;
    private final WhoAttended whoAttended;
    private final CentreCatalogue centres;
    private final FeedbackSettings settings;

    @Override
    public String part() {
        return "feedback";
    }

    /** The events about which they have answered and others still can. */
    @Override
    public Object export(Person person) {
        var own = whoAttended.of(person.subject(), MOST_REGISTRATIONS);
        return boxes.of(own.stream().map(Registration::event).distinct().toList()).stream()
                .filter(box -> own.stream().anyMatch(registration -> box.hasAnswered(registration.id())))
                .map(FeedbackBox::event)
                .map(EventId::value)
                .toList();
    }

    /** The ids of registrations that are ticked off lead to nobody once those are erased, and go when the box is closed. */
    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        // nothing here names the person
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var then = now.atZone(centres.city().zone()).minus(settings.textsLast()).toInstant();
        List<EventId> old = boxes.closedWithTextsBefore(then, MOST_AT_ONCE);
        old.forEach(event -> boxes.of(event)
                .ifPresent(box -> onTheBox.decide(event, box.centre(), current -> {
                    current.forgetTexts();
                    return true;
                })));
        return old.size();
    }
}
