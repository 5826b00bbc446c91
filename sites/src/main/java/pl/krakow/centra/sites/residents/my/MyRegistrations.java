package pl.krakow.centra.sites.residents.my;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.whatson.PublicEvent;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi.MyRegistration;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;

/** The events somebody has signed up for, with what they are. */
@Component
@RequiredArgsConstructor
class MyRegistrations {

    private static final int LATEST = 50;

    private final WhatsOnApi api;
    private final Together together;

    /** A registration and its event. */
    record Row(MyRegistration registration, PublicEvent event) {}

    /** Those that are still open, of events that aren't over, soonest first. */
    Answer<List<Row>> coming(Caller caller, OffsetDateTime now) {
        return api.mine(caller, LATEST)
                .map(Page::items)
                .map(registrations -> together
                        .each(
                                registrations.stream()
                                        .filter(MyRegistration::isOpen)
                                        .toList(),
                                one -> api.event(caller, one.centre(), one.eventId())
                                        .map(event -> new Row(one, event)))
                        .stream()
                        .flatMap(answer -> answer instanceof Answer.Given<Row>(var row) ? Stream.of(row) : Stream.of())
                        .filter(row -> row.event().end().isAfter(now))
                        .sorted(Comparator.comparing(row -> row.event().start()))
                        .toList());
    }
}
