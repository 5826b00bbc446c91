package pl.krakow.centra.booking.calendars;

import java.time.Instant;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.calendars.domain.Subscriptions;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/** The feeds a person subscribed to. They end when the person is erased. */
@Component
@Order(0)
@RequiredArgsConstructor
class CalendarData implements PersonalData {

    private final Subscriptions subscriptions;
    private final Subscribe subscribe;

    /** As it is exported; the token isn't known to anybody here. */
    record SubscriptionData(
            String shows,
            Instant made,
            @Nullable LocalDate until,
            @Nullable LocalDate lastUsed) {}

    @Override
    public String part() {
        return "calendars";
    }

    @Override
    public Object export(Person person) {
        return subscriptions.of(person.subject()).stream()
                .map(subscription -> new SubscriptionData(
                        subscription.shows().toString(),
                        subscription.made(),
                        subscription.until(),
                        subscription.lastUsed()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        subscribe.forget(person.subject());
    }
}
