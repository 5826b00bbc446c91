package pl.krakow.centra.volunteering.calendars;

import java.time.Instant;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeeds;

/** A person's feed ends with them. */
@Component
@RequiredArgsConstructor
class CalendarData implements PersonalData {

    private final ShiftFeeds feeds;

    /** As it is exported; the token isn't known to anybody here. */
    record FeedData(String language, Instant made, @Nullable LocalDate lastUsed) {}

    @Override
    public String part() {
        return "calendars";
    }

    @Override
    public Object export(Person person) {
        return feeds
                .of(person.subject())
                .map(feed -> new FeedData(feed.language(), feed.made(), feed.lastUsed()))
                .stream()
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        feeds.end(person.subject());
    }
}
